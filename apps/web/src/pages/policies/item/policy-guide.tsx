import { Link, useParams } from '@tanstack/react-router'
import { sayDate } from '@yinyu/kernel'
import { statusOn, type Occasion, type Policy } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { Clause } from '../../../ui/clause.tsx'
import { withNumbers } from '../../standards/choice/address-search.ts'
import { askedLast } from '../../standards/choice/last-asked.ts'
import { today } from '../../standards/choice/today.ts'
import { useWindowTitle } from '../../standards/choice/window-title.ts'
import { ClauseList } from '../../standards/clauses/clause-list.tsx'
import { Basics } from '../../standards/guide/basics.tsx'
import { documentRows } from '../../standards/guide/document-rows.tsx'
import { GuideFrame } from '../../standards/guide/guide-frame.tsx'
import { GuideSection } from '../../standards/guide/guide-section.tsx'
import { HowTo, howToContents } from '../../standards/guide/how-to.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { AUTOMATIC_TITLES } from '../strings.ts'
import { PolicyGives } from './policy-gives.tsx'
import { PolicyStacking } from './policy-stacking.tsx'
import { strings } from './strings.ts'
import './policy-guide.css'

const contents = [
  { id: 'basics', title: strings.basics },
  { id: 'who', title: strings.who },
  { id: 'gives', title: strings.gives },
  { id: 'stacking', title: strings.stacking },
  ...howToContents,
]

/** One policy in the shape of a 办事指南. */
export function PolicyGuide() {
  const { id = '' } = useParams({ strict: false })
  const policy = useDefinitions().byId.policies.get(id)
  useWindowTitle(policy?.title ?? strings.missingTitle)
  return policy ? <Guide key={id} policy={policy} /> : <Missing />
}

function Guide({ policy }: { policy: Policy }) {
  const occasion: Occasion = { on: today(), purpose: 'new' }
  return (
    <GuideFrame head={<Head policy={policy} />} contents={contents}>
      <PolicyBasics policy={policy} />
      <GuideSection id="who" title={strings.who}>
        <p className="quiet small">{strings.whoMeans}</p>
        <div>
          <p>
            <b>{strings.place(policy.region.named)}</b>
          </p>
          <Clause of={policy.region} />
        </div>
        <ClauseList conditions={policy.who} occasion={occasion} />
      </GuideSection>
      <PolicyGives policy={policy} occasion={occasion} />
      <PolicyStacking policy={policy} />
      <HowTo guide={policy.guide} />
    </GuideFrame>
  )
}

function Head({ policy }: { policy: Policy }) {
  return (
    <>
      <Link to="/policies" search={withNumbers(askedLast('/policies'))} className="back-link no-print">
        ‹ {strings.back}
      </Link>
      <h1>{policy.title}</h1>
      <p className="policy-summary">{policy.summary}</p>
    </>
  )
}

function PolicyBasics({ policy }: { policy: Policy }) {
  return (
    <GuideSection id="basics" title={strings.basics}>
      <Basics
        rows={[
          [
            strings.status,
            <>
              <StatusBadge status={statusOn(policy, today())} /> {policy.statusBecause}
            </>,
          ],
          [strings.region, policy.region.named],
          [strings.kind, policy.benefitKind],
          [strings.apply, AUTOMATIC_TITLES[policy.automatic]],
          [strings.valid, validityOf(policy)],
          [strings.department, policy.department],
          ...documentRows(policy.document),
          [strings.level, policy.level],
          [strings.id, policy.id],
          ...(policy.note === undefined ? [] : [[strings.note, policy.note] as const]),
        ]}
      />
    </GuideSection>
  )
}

function validityOf({ from, to }: Policy): string {
  const parts = [from && strings.openFrom(sayDate(from)), to && strings.openTo(sayDate(to))]
  return parts.filter(Boolean).join('，') || strings.noDates
}

function Missing() {
  return (
    <section className="notice">
      <h1>{strings.missingTitle}</h1>
      <p>{strings.missing}</p>
      <Link to="/policies">{strings.back}</Link>
    </section>
  )
}

import { sayDate } from '@yinyu/kernel'
import { type Standard } from '@yinyu/rules'
import { Link, useParams } from '@tanstack/react-router'
import { useDefinitions } from '../../../app/definitions.ts'
import { today } from '../choice/today.ts'
import { useAddressSearch, withNumbers, wordIn } from '../choice/address-search.ts'
import { askedLast } from '../choice/last-asked.ts'
import { useWindowTitle } from '../choice/window-title.ts'
import { Basics } from '../guide/basics.tsx'
import { documentRows } from '../guide/document-rows.tsx'
import { GuideFrame } from '../guide/guide-frame.tsx'
import { GuideSection } from '../guide/guide-section.tsx'
import { HowTo, howToContents } from '../guide/how-to.tsx'
import { HoldersOf } from './holders-of.tsx'
import { RelatedPolicies } from './related-policies.tsx'
import { StandardConditions } from './standard-conditions.tsx'
import { strings } from './strings.ts'
import { shownVersion, type Shown } from './version-occasion.ts'
import { VersionChoice } from './version-choice.tsx'
import { SourceTag } from '../../../ui/source-tag.tsx'
import './standard-guide.css'

const contents = [
  { id: 'basics', title: strings.basics },
  { id: 'conditions', title: strings.conditions },
  ...howToContents,
  { id: 'policies', title: strings.policies },
]

/** One standard in the shape of a 办事指南. */
export function StandardGuide() {
  const { id = '' } = useParams({ strict: false })
  const { byId } = useDefinitions()
  const standard = byId.standards.get(id)
  useWindowTitle(standard?.title ?? strings.missingTitle)
  return standard ? <Guide standard={standard} /> : <Missing />
}

function Guide({ standard }: { standard: Standard }) {
  const [search, write] = useAddressSearch()
  const purpose = wordIn(search, 'purpose') === 're-check' ? 're-check' : 'new'
  const shown = shownVersion(standard, { version: wordIn(search, 'v'), purpose, on: today() })
  if (!shown) return <Missing />
  return (
    <GuideFrame
      head={<Head standard={standard} />}
      actions={<Compare standard={standard} />}
      contents={contents}
    >
      <HoldersOf standard={standard} />
      <VersionChoice standard={standard} shown={shown} onChoose={(words) => write(words, 'push')} />
      <StandardBasics standard={standard} shown={shown} />
      <StandardConditions shown={shown} />
      <HowTo guide={shown.version.guide} />
      <GuideSection id="policies" title={strings.policies}>
        <RelatedPolicies standard={standard} />
      </GuideSection>
    </GuideFrame>
  )
}

function Head({ standard }: { standard: Standard }) {
  return (
    <>
      <Link to="/standards" search={withNumbers(askedLast('/standards'))} className="back-link no-print">
        ‹ {strings.back}
      </Link>
      <h1>{standard.title}</h1>
      <p className="guide-about">{standard.about}</p>
    </>
  )
}

function Compare({ standard }: { standard: Standard }) {
  if (standard.versions.length < 2) return null
  return (
    <Link to="/standards/$id/compare" params={{ id: standard.id }} className="guide-link">
      {strings.compare}
    </Link>
  )
}

function StandardBasics({ standard, shown: { version } }: { standard: Standard; shown: Shown }) {
  const { guide, document, inForce } = version
  return (
    <GuideSection id="basics" title={strings.basics}>
      <p>{version.summary}</p>
      <Basics
        rows={[
          [strings.versions, strings.version(version.version)],
          [strings.level, standard.level],
          ...(standard.rung === undefined ? [] : [[strings.rung, strings.rungOf(standard.rung)] as const]),
          [strings.authority, guide?.authority],
          [strings.validity, guide?.validity],
          [strings.inForce, <Periods key="periods" of={inForce} />],
          ...documentRows(document),
        ]}
      />
    </GuideSection>
  )
}

function Periods({ of }: { of: Shown['version']['inForce'] }) {
  return (
    <ul className="periods">
      {of.map(({ purpose, from, to, note, tag }) => (
        <li key={`${purpose}${from}`}>
          {strings.purposes[purpose]}：{strings.period(sayDate(from), to && sayDate(to))}{' '}
          <SourceTag tag={tag} />
          {note !== undefined && <p className="quiet small">{note}</p>}
        </li>
      ))}
    </ul>
  )
}

function Missing() {
  return (
    <section className="notice">
      <h1>{strings.missingTitle}</h1>
      <p>{strings.missing}</p>
      <Link to="/standards">{strings.back}</Link>
    </section>
  )
}

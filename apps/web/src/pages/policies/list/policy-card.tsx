import { Link } from '@tanstack/react-router'
import type { IsoDate } from '@yinyu/kernel'
import { needsConfirmation, sayBenefitFor, type Policy } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { amountKnownOf } from '../benefit-cap.ts'
import { StatusBadge } from '../status-badge.tsx'
import { statusOn } from '../status-on.ts'
import { strings as words } from '../strings.ts'
import { strings } from './strings.ts'

/** A policy at a glance: status, place, what it is and what it gives. */
export function PolicyCard({ policy, day }: { policy: Policy; day: IsoDate }) {
  const { id, title, region, level, benefitKind, automatic, document, department } = policy
  return (
    <article className="panel policy-card">
      <h3>
        <Link to="/policies/$id" params={{ id }}>
          {title}
        </Link>
      </h3>
      <p className="badges">
        <StatusBadge status={statusOn(policy, day)} />
        {automatic === 'yes' && <span className="badge badge-brand">{words.automatic}</span>}
        <span className="badge">{level}</span>
        <span className="badge">{benefitKind}</span>
        {needsConfirmation(document.tag) && <span className="badge badge-doubt">{words.check}</span>}
      </p>
      <p>{policy.summary}</p>
      <Gives policy={policy} day={day} />
      <p className="policy-origin small quiet">
        {[region.named, department, document.number, id].filter((part) => part !== undefined).join(' · ')}
      </p>
    </article>
  )
}

function Gives({ policy: { gives }, day }: { policy: Policy; day: IsoDate }) {
  const { definitions } = useDefinitions()
  const known = amountKnownOf(gives)
  return (
    <p className="policy-gives">
      <b>{strings.gives}：</b>
      {sayBenefitFor(definitions, gives, { on: day, purpose: 'new' })}
      {known !== 'known' && (
        <span className="badge badge-doubt">
          {known === 'unknown' ? words.amountUnknown : words.amountPartly}
        </span>
      )}
    </p>
  )
}

import { Link } from '@tanstack/react-router'
import { sayMoney, type IsoDate } from '@yinyu/kernel'
import { needsConfirmation, sayBenefitFor, statusOn, type Policy } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { amountKnownOf, capFenOf, isMoney } from '../benefit-cap.ts'
import { StatusBadge } from '../status-badge.tsx'
import { strings as words } from '../strings.ts'
import { strings } from './strings.ts'

/** A policy at a glance: status, place, what it is and what it gives. */
export function PolicyCard({ policy, day }: { policy: Policy; day: IsoDate }) {
  const { definitions } = useDefinitions()
  const { id, title, region, level, benefitKind, automatic, document, department, gives } = policy
  return (
    <article className="panel policy-card">
      <h3>
        <Link to="/policies/$id" params={{ id }}>
          {title}
        </Link>
      </h3>
      <Headline policy={policy} />
      <p className="badges">
        <StatusBadge status={statusOn(policy, day)} />
        {automatic === 'yes' && <span className="badge badge-brand">{words.automatic}</span>}
        {needsConfirmation(document.tag) && <span className="badge badge-doubt">{words.check}</span>}
        <span className="small quiet">
          {[`${level}级`.replace('国家级', '国家'), benefitKind, region.named].join(' · ')}
        </span>
      </p>
      <p className="policy-summary">{policy.summary}</p>
      <p className="policy-gives">
        <b>{strings.gives}：</b>
        {sayBenefitFor(definitions, gives, { on: day, purpose: 'new' })}
      </p>
      <p className="policy-origin small quiet">
        {[department, document.number, id].filter((part) => part !== undefined).join(' · ')}
      </p>
    </article>
  )
}

/** The most one can get, where the text names it; 金额未知 where it does not. */
function Headline({ policy }: { policy: Policy }) {
  const { gives } = policy
  const known = amountKnownOf(gives)
  const capFen = capFenOf(gives)
  if (known === 'unknown') {
    const said = isMoney(policy) ? words.amountUnknown : words.notMoney
    return <p className="policy-most policy-unknown">{said}</p>
  }
  if (known === 'partly') return <p className="policy-most policy-unknown">{words.amountPartly}</p>
  return (
    <p className="policy-most">{capFen === undefined ? strings.noCap : strings.most(sayMoney(capFen))}</p>
  )
}

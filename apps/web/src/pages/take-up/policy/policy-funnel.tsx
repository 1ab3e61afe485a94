import type { TakeUp, TakeUpStep } from '@yinyu/contract'
import { Funnel, type FunnelTarget } from '../../../ui/figures/funnel.tsx'
import type { LinkFace } from '../../../ui/figures/figure-link.ts'
import { FIRMS } from '../firms/firms.tsx'
import { strings } from '../strings.ts'
import type { TakeUpQuery, Which } from '../take-up-address.ts'

const words = strings.policy
type Ask = (more: Partial<TakeUpQuery>) => void

/** The funnel of one policy; every number opens the firms behind it. */
export function PolicyFunnel({ takeUp, query, ask }: { takeUp: TakeUp; query: TakeUpQuery; ask: Ask }) {
  const { steps } = takeUp.funnel
  const open = (step: TakeUpStep, which: Which, reason = '') => {
    ask({ step, which, reason: reason as TakeUpQuery['reason'], find: '' })
    document.getElementById(FIRMS)?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <Funnel
        title={words.figure(query.year)}
        steps={steps.map(({ step, count, stopped, reasons }) => ({
          key: step,
          words: strings.steps[step],
          count,
          stopped,
          reasons: reasons.map((each) => ({
            key: each.reason,
            words: strings.reasons[each.reason],
            count: each.count,
          })),
        }))}
        link={(target, face) => opening(target, face, open)}
      />
      <p className="small quiet">{words.adds}</p>
      <Skipped takeUp={takeUp} open={open} />
      <Beside takeUp={takeUp} open={open} />
    </>
  )
}

interface PartProps {
  readonly takeUp: TakeUp
  readonly open: (step: TakeUpStep, which: Which) => void
}

/** Steps that are not on record of some firms, though a later one is. */
function Skipped({ takeUp, open }: PartProps) {
  const skipped = takeUp.funnel.steps.filter((step) => step.skipped > 0)
  if (skipped.length === 0) return undefined
  return (
    <>
      <h3>{words.skipped}</h3>
      <ul className="row-why small">
        {skipped.map(({ step, skipped: count }) => (
          <li key={step}>
            <button type="button" className="link-button" onClick={() => open(step, 'skipped')}>
              {words.skippedLine(strings.steps[step], count)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Firms beside the figure, and those that wait for an answer. */
function Beside({ takeUp, open }: PartProps) {
  const names = ['unknown', 'outside', 'asking'] as const
  const some = names.filter((which) => takeUp[which] > 0)
  if (some.length === 0) return undefined
  return (
    <>
      <h3>{words.beside}</h3>
      <ul className="take-up-beside">
        {some.map((which) => (
          <li key={which}>
            <button type="button" className="link-button" onClick={() => open('eligible', which)}>
              {`${words[which]} ${takeUp[which]} 家`}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function opening(
  { step, which, reason = '' }: FunnelTarget,
  { className, children, ...rest }: LinkFace,
  open: (step: TakeUpStep, which: Which, reason: string) => void,
) {
  return (
    <button
      type="button"
      className={`take-up-number ${className}`}
      {...rest}
      onClick={() => open(step as TakeUpStep, which, reason)}
    >
      {children}
    </button>
  )
}

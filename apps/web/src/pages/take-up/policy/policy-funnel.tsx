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
  const skipped = steps.filter((step) => step.skipped > 0)
  const beside: readonly (readonly [Which, number])[] = [
    ['unknown', takeUp.unknown],
    ['outside', takeUp.outside],
    ['asking', takeUp.asking],
  ]
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
      {skipped.length > 0 && (
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
      )}
      {beside.some(([, count]) => count > 0) && (
        <>
          <h3>{words.beside}</h3>
          <ul className="take-up-beside">
            {beside
              .filter(([, count]) => count > 0)
              .map(([which, count]) => (
                <li key={which}>
                  <button type="button" className="link-button" onClick={() => open('eligible', which)}>
                    {`${words[which as 'unknown' | 'outside' | 'asking']} ${count} 家`}
                  </button>
                </li>
              ))}
          </ul>
        </>
      )}
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

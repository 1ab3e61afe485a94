import { FigureFrame, NothingToDraw, type FigureProps } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { groupDigits } from './say-count.ts'
import './funnel.css'

/** One step of a way that not everybody goes to the end, with those who stopped at it and why. */
export interface FunnelStep {
  readonly key: string
  readonly words: string
  readonly count: number
  readonly stopped: number
  readonly reasons: readonly { readonly key: string; readonly words: string; readonly count: number }[]
}

/** What a number of the figure opens: all who came to a step, or who stopped there, perhaps for one reason. */
export interface FunnelTarget {
  readonly step: string
  readonly which: 'reached' | 'stopped'
  readonly reason?: string
}

export interface FunnelProps extends FigureProps {
  readonly steps: readonly FunnelStep[]
  readonly link: LinkTo<FunnelTarget>
}

/** How many came to each step, as bars of one scale, and under each how many went no further and why. */
export function Funnel({ title, steps, link, unit = '家', table = 'offered' }: FunnelProps) {
  const all = steps[0]?.count ?? 0
  if (all === 0)
    return (
      <FigureFrame title={title}>
        <NothingToDraw words="还没有符合条件的企业。" />
      </FigureFrame>
    )
  return (
    <FigureFrame title={title} table={table === 'offered' ? tableOf(steps, unit) : undefined}>
      <ol className="funnel" aria-label={title}>
        {steps.map((step, i) => (
          <li key={step.key}>
            <Bar step={step} all={all} unit={unit} link={link} />
            {i < steps.length - 1 && step.stopped > 0 && <Losses step={step} unit={unit} link={link} />}
          </li>
        ))}
      </ol>
    </FigureFrame>
  )
}

type Part = { step: FunnelStep; unit: string; link: LinkTo<FunnelTarget> }

function Bar({ step, all, unit, link }: Part & { all: number }) {
  const { key, words, count } = step
  const share = Math.round((count / all) * 100)
  return link(
    { step: key, which: 'reached' },
    {
      className: 'funnel-row',
      'aria-label': `${words} ${groupDigits(count)} ${unit}，占 ${share}%`,
      children: (
        <>
          <span className="funnel-words">{words}</span>
          <span className="funnel-track">
            <svg className="funnel-bar" aria-hidden="true" style={{ width: `${(count / all) * 100}%` }}>
              <rect width="100%" height="100%" rx="3" />
            </svg>
            <span className="funnel-count">
              <b>{groupDigits(count)}</b> {unit}
            </span>
          </span>
        </>
      ),
    },
  )
}

function Losses({ step, unit, link }: Part) {
  return (
    <div className="funnel-losses small">
      {link(
        { step: step.key, which: 'stopped' },
        {
          className: 'funnel-stopped',
          'aria-label': `${step.words}后没有继续 ${groupDigits(step.stopped)} ${unit}`,
          children: `没有继续 ${groupDigits(step.stopped)} ${unit}`,
        },
      )}
      <ul>
        {step.reasons.map(({ key, words, count }) => (
          <li key={key}>
            {link(
              { step: step.key, which: 'stopped', reason: key },
              {
                className: `funnel-reason funnel-reason-${key}`,
                'aria-label': `${step.words}后没有继续，${words} ${groupDigits(count)} ${unit}`,
                children: `${words} ${groupDigits(count)}`,
              },
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function tableOf(steps: readonly FunnelStep[], unit: string) {
  return {
    head: ['步骤', `到这一步（${unit}）`, `没有继续（${unit}）`, '原因'],
    rows: steps.map(({ key, words, count, stopped, reasons }) => ({
      key,
      header: words,
      cells: [
        groupDigits(count),
        groupDigits(stopped),
        reasons.map((reason) => `${reason.words} ${groupDigits(reason.count)}`).join('，'),
      ],
    })),
  }
}

import { addDays, type IsoDate } from '@yinyu/kernel'
import type { ReactNode } from 'react'
import { dueBuckets, sayBucket, type DueOn } from './due-buckets.ts'
import { FigureFrame, NothingToDraw, type FigureProps } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { groupDigits } from './say-count.ts'
import './due-bars.css'

/** The days behind a bar, both included; without `from`, everything before today. */
export interface DuePeriod {
  readonly from: IsoDate | undefined
  readonly to: IsoDate
}

export interface DueBarsProps extends FigureProps {
  /** Several entries of one day are added; those after the period are left out. */
  readonly dues: readonly DueOn[]
  readonly today: IsoDate
  /** 90 unless told. */
  readonly daysAhead?: number
  readonly by: 'week' | 'month'
  readonly link?: LinkTo<DuePeriod>
}

interface Row {
  readonly key: string
  readonly words: string
  readonly count: number
  readonly period: DuePeriod
  readonly kind: 'overdue' | 'ahead'
}

/** What falls due soon, a bar for each week or month; what is overdue stands first, in red and in words. */
export function DueBars(props: DueBarsProps) {
  const { title, dues, today, daysAhead = 90, by, link, unit = '家', table = 'offered' } = props
  const rows = dueRows(dues, { today, daysAhead, by })
  const largest = Math.max(...rows.map(({ count }) => count))
  if (largest === 0)
    return (
      <FigureFrame title={title}>
        <NothingToDraw words={`今后 ${daysAhead} 天没有到期的。`} />
      </FigureFrame>
    )
  return (
    <FigureFrame
      title={title}
      notes={[`从今天到 ${daysAhead} 天后，首尾两天都算。`]}
      table={
        table === 'offered'
          ? {
              head: ['时间', `到期（${unit}）`],
              rows: rows.map(({ key, words, count }) => ({
                key,
                header: words,
                cells: [groupDigits(count)],
              })),
            }
          : undefined
      }
    >
      <ul className="due" aria-label={title}>
        {rows.map((row) => (
          <li key={row.key}>{drawRow(row, { largest, unit, link })}</li>
        ))}
      </ul>
    </FigureFrame>
  )
}

function dueRows(dues: readonly DueOn[], period: Parameters<typeof dueBuckets>[1]): readonly Row[] {
  const { overdue, buckets } = dueBuckets(dues, period)
  const yesterday = addDays(period.today, -1)
  const late: Row = {
    key: 'overdue',
    words: '已过期',
    count: overdue,
    period: { from: undefined, to: yesterday },
    kind: 'overdue',
  }
  const ahead = buckets.map(({ from, to, count }): Row => {
    return { key: from, words: sayBucket({ from, to }), count, period: { from, to }, kind: 'ahead' }
  })
  return overdue > 0 ? [late, ...ahead] : ahead
}

function drawRow(
  { words, count, period, kind }: Row,
  { largest, unit, link }: { largest: number; unit: string; link: LinkTo<DuePeriod> | undefined },
): ReactNode {
  const className = `due-row due-${kind}${count === 0 ? ' due-none' : ''}`
  // The bar ends short of the edge, where its number follows it.
  const width = (count / largest) * 100
  const children = (
    <>
      <span className="due-when">{words}</span>
      <span className="due-track">
        <svg className="due-bar" aria-hidden="true" style={{ width: `${width}%` }}>
          <rect width="100%" height="100%" rx="3" />
        </svg>
        <span className="due-count">
          <b>{groupDigits(count)}</b> {unit}
        </span>
      </span>
    </>
  )
  if (!link || count === 0) return <span className={className}>{children}</span>
  return link(period, { className, children })
}

import { FigureFrame, NothingToDraw, type FigureProps, type PlainTable } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { HistogramPlot } from './histogram-plot.tsx'
import { histogramShape, type Bin, type Side } from './histogram-shape.ts'
import { groupDigits, sayCount } from './say-count.ts'
import './line-histogram.css'

export interface LineHistogramProps extends FigureProps {
  readonly bins: readonly Bin[]
  readonly side: Side
  /** Where the line stands now, and where it stands in the rules in force. */
  readonly line: number
  readonly lineBefore: number
  /** A value with its unit, as people say it. */
  readonly say: (value: number) => string
  /** The line follows the hand; without it the figure is only to be read. */
  readonly onLine?: (value: number) => void
  /** To the firms of a bin, by its place in the row; stands in the table, as a drawing holds no links. */
  readonly link?: LinkTo<number>
  readonly notes?: readonly string[]
}

/**
 * How firms lie around a line of the rules, with the line drawn in and, by mouse or finger, to be dragged. By keyboard
 * it is moved with the slider that belongs to it, which says more than a drawing could.
 */
export function LineHistogram(props: LineHistogramProps) {
  const { title, bins, side, line, lineBefore, say, link, unit = '家', table = 'offered', notes = [] } = props
  const shape = histogramShape(bins, { line, side })
  if (bins.every(({ count }) => count === 0))
    return (
      <FigureFrame title={title}>
        <NothingToDraw words="这里没有企业，画不出分布。" />
      </FigureFrame>
    )
  return (
    <FigureFrame
      title={title}
      notes={notes}
      table={table === 'offered' ? binTable(bins, { unit, say, link }) : undefined}
    >
      <Legend side={side} moved={line !== lineBefore} />
      <HistogramPlot
        shape={shape}
        says={`${title}。${sayBins(bins, { unit, say })}`}
        {...{ line, lineBefore, say, onLine: props.onLine }}
      />
    </FigureFrame>
  )
}

function Legend({ side, moved }: { side: Side; moved: boolean }) {
  return (
    <p className="hist-legend" aria-hidden="true">
      <span>
        <i className="hist-key hist-in" />
        {side === 'over' ? '达到线' : '不超过线'}
      </span>
      <span>
        <i className="hist-key hist-out" />
        {side === 'over' ? '没到线' : '超过线'}
      </span>
      <span>
        <i className="hist-key-line" />
        {moved ? '预演的线' : '现行的线'}
      </span>
      {moved && (
        <span>
          <i className="hist-key-line hist-key-before" />
          现行的线
        </span>
      )}
    </p>
  )
}

function binTable(
  bins: readonly Bin[],
  { unit, say, link }: { unit: string; say: (value: number) => string; link: LinkTo<number> | undefined },
): PlainTable {
  return {
    head: ['范围', `企业（${unit}）`],
    rows: bins.map((bin, i) => {
      const header = sayBin(bin, say)
      const children = groupDigits(bin.count)
      const face = {
        className: 'figure-number',
        'aria-label': `${header} ${sayCount(bin.count, unit)}`,
        children,
      }
      return {
        key: `${bin.from ?? 'first'}`,
        header,
        cells: [bin.count > 0 && link ? link(i, face) : children],
      }
    }),
  }
}

/** From its lower end, which belongs to it, to below its upper one. */
function sayBin({ from, to }: Bin, say: (value: number) => string): string {
  if (from === undefined) return to === undefined ? '全部' : `低于 ${say(to)}`
  return to === undefined ? `${say(from)} 及以上` : `${say(from)} 到不足 ${say(to)}`
}

function sayBins(
  bins: readonly Bin[],
  { unit, say }: { unit: string; say: (value: number) => string },
): string {
  return bins.map((bin) => `${sayBin(bin, say)}：${sayCount(bin.count, unit)}`).join('；')
}

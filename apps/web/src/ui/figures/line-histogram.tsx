import { useId, useRef, type PointerEvent } from 'react'
import { FigureFrame, NothingToDraw, type FigureProps, type PlainTable } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { histogramShape, type Bin, type BinBar, type HistogramShape, type Side } from './histogram-shape.ts'
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
      <FigureFrame title={title} notes={notes}>
        <NothingToDraw words="没有填了这项数据的企业，画不出分布。" />
      </FigureFrame>
    )
  return (
    <FigureFrame
      title={title}
      notes={notes}
      table={table === 'offered' ? binTable(bins, { unit, say, link }) : undefined}
    >
      <Legend side={side} moved={line !== lineBefore} />
      <Plot
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

interface PlotProps extends Pick<LineHistogramProps, 'line' | 'lineBefore' | 'say'> {
  readonly shape: HistogramShape
  readonly says: string
  readonly onLine: ((value: number) => void) | undefined
}

function Plot({ shape, says, line, lineBefore, say, onLine }: PlotProps) {
  const hatch = useId()
  const svg = useRef<SVGSVGElement>(null)
  const drag = useDrag(svg, (left) => onLine?.(shape.valueAt(left)))
  const isOpen = {
    first: shape.bars[0]?.bin.from === undefined,
    last: shape.bars.at(-1)?.bin.to === undefined,
  }
  return (
    <div className={`hist-plot${onLine ? ' hist-drags' : ''}`} {...(onLine ? drag : {})}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an `img` cannot be drawn in place */}
      <svg ref={svg} role="img" aria-label={says} className="hist">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="hist-out" width="6" height="6" />
            <rect className="hist-in" width="3" height="6" />
          </pattern>
        </defs>
        {shape.ticks.map(({ value, height }) => (
          <g key={value}>
            <line className="hist-grid" x1="0" x2="100%" y1={`${100 - height}%`} y2={`${100 - height}%`} />
            <text className="hist-tick" x="0" dx="-0.5em" y={`${100 - height}%`} dy="0.35em">
              {groupDigits(value)}
            </text>
          </g>
        ))}
        {shape.bars.map((bar) => (
          <Bar key={bar.left} bar={bar} hatch={hatch} />
        ))}
        <text className="hist-end" x="0" y="100%" dy="1.5em">
          {isOpen.first ? '更低' : say(shape.ends[0])}
        </text>
        <text className="hist-end hist-end-right" x="100%" y="100%" dy="1.5em">
          {isOpen.last ? '更高' : say(shape.ends[1])}
        </text>
        {lineBefore !== line && <LineMark className="hist-before" left={shape.leftOf(lineBefore)} />}
        <LineMark
          className="hist-line"
          left={shape.leftOf(line)}
          words={say(line)}
          grip={onLine !== undefined}
        />
      </svg>
    </div>
  )
}

function Bar({ bar: { bin, left, width, height, lies }, hatch }: { bar: BinBar; hatch: string }) {
  return (
    <rect
      className={`hist-bar hist-${lies}`}
      x={`${left}%`}
      width={`${width}%`}
      // A few firms are to be seen even beside thousands.
      y={`${100 - Math.max(height, bin.count > 0 ? 1 : 0)}%`}
      height={`${Math.max(height, bin.count > 0 ? 1 : 0)}%`}
      style={lies === 'both' ? { fill: `url(#${hatch})` } : undefined}
    />
  )
}

function LineMark({
  className,
  left,
  words,
  grip = false,
}: {
  className: string
  left: number
  words?: string
  grip?: boolean
}) {
  const anchor = left < 15 ? 'start' : left > 85 ? 'end' : 'middle'
  return (
    <g className={className}>
      <line x1={`${left}%`} x2={`${left}%`} y1="-0.25rem" y2="100%" />
      {grip && <circle cx={`${left}%`} cy="50%" r="11" />}
      {words !== undefined && (
        <text x={`${left}%`} y="0" dy="-0.6em" style={{ textAnchor: anchor }}>
          {words}
        </text>
      )}
    </g>
  )
}

/** Tells the place under the hand while it is held down, in per cent from the left of the drawing. */
function useDrag(svg: { readonly current: SVGSVGElement | null }, onPlace: (left: number) => void) {
  const tell = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (box && box.width > 0) onPlace(((event.clientX - box.left) / box.width) * 100)
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      tell(event)
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) tell(event)
    },
  }
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

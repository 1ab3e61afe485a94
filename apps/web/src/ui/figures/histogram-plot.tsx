import { useId, useRef, type PointerEvent } from 'react'
import type { BinBar, HistogramShape } from './histogram-shape.ts'
import { groupDigits } from './say-count.ts'
import './line-histogram.css'

interface PlotProps {
  readonly line: number
  readonly lineBefore: number
  readonly say: (value: number) => string
  readonly shape: HistogramShape
  readonly says: string
  readonly onLine: ((value: number) => void) | undefined
}

/** The drawing alone: bins, both lines, and the one that can be dragged. */
export function HistogramPlot({ shape, says, line, lineBefore, say, onLine }: PlotProps) {
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

function Bar({ bar: { bin, left, width, height, lies, top }, hatch }: { bar: BinBar; hatch: string }) {
  // A few firms are to be seen even beside thousands.
  const drawn = Math.max(height, bin.count > 0 ? 1 : 0)
  return (
    <>
      <rect
        className={`hist-bar hist-${lies}`}
        x={`${left}%`}
        width={`${width}%`}
        y={`${100 - drawn}%`}
        height={`${drawn}%`}
        style={lies === 'both' ? { fill: `url(#${hatch})` } : undefined}
      />
      {top === 'cut' && <Cut left={left} width={width} count={bin.count} />}
    </>
  )
}

/** A bar that goes on beyond the plot: broken near its top, with its count beside it. */
function Cut({ left, width, count }: { left: number; width: number; count: number }) {
  const isRight = left > 50
  return (
    <>
      <line className="hist-cut" x1={`${left}%`} x2={`${left + width}%`} y1="12%" y2="8%" />
      <text
        className={isRight ? 'hist-cut-count hist-end-right' : 'hist-cut-count'}
        x={`${isRight ? left : left + width}%`}
        y="0"
        dx={isRight ? '-0.4em' : '0.4em'}
        dy="1em"
      >
        {groupDigits(count)}
      </text>
    </>
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

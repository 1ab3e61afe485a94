import { sayDate, type IsoDate } from '@yinyu/kernel'
import { useLayoutEffect, useRef } from 'react'
import { FigureFrame, NothingToDraw, type FigureProps, type PlainTable } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { groupDigits, sayCount } from './say-count.ts'
import { sayTrend, trendShape, type TrendShape, type YearColumn, type YearCounts } from './trend-shape.ts'
import './trend-line.css'

export interface TrendLineProps extends FigureProps {
  readonly years: readonly YearCounts[]
  /** The day of the data: until its end, the year it lies in is drawn as running. */
  readonly asOf: IsoDate
  /** To those newly recognised in a year; stands in the table, as a drawing holds no links. */
  readonly link?: LinkTo<number>
}

/** Titles in force at the end of each year as a line, those newly recognised in the year as bars. */
export function TrendLine({ title, years, asOf, link, unit = '家', table = 'offered' }: TrendLineProps) {
  const shape = trendShape(years, asOf)
  if (years.every(({ inForce, recognised }) => inForce === undefined && recognised === undefined))
    return (
      <FigureFrame title={title}>
        <NothingToDraw words="还没有历年数据。" />
      </FigureFrame>
    )
  const running = shape.columns.find(({ kind }) => kind === 'running')
  return (
    <FigureFrame
      title={title}
      notes={running ? [`${running.year}年为截至${sayDate(asOf).slice(5)}的数，全年还没有结束。`] : []}
      table={table === 'offered' ? yearTable(shape, unit, link) : undefined}
    >
      <Legend unit={unit} />
      <Plot title={title} shape={shape} says={`${title}。${sayTrend(shape, { asOf, unit })}`} />
    </FigureFrame>
  )
}

function Legend({ unit }: { unit: string }) {
  return (
    <p className="trend-legend" aria-hidden="true">
      <span>
        <svg viewBox="0 0 28 12" className="trend-key">
          <path className="trend-stroke" d="M0 6h28" />
          <circle className="trend-point" cx="14" cy="6" r="4.5" />
        </svg>
        年末有效
      </span>
      <span>
        <svg viewBox="0 0 28 12" className="trend-key">
          <rect className="trend-bar" x="7" width="14" height="12" />
        </svg>
        当年新认定（+）
      </span>
      <span>单位：{unit}</span>
    </p>
  )
}

function Plot({
  title,
  shape: { ticks, columns },
  says,
}: {
  title: string
  shape: TrendShape
  says: string
}) {
  const box = useRef<HTMLDivElement>(null)
  // Where not all years fit, the latest are the ones people look for.
  useLayoutEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className="trend-box" ref={box} aria-label={`${title}，可左右移动`} tabIndex={0}>
      <div className="trend-plot" style={{ minWidth: `${columns.length * 2.75}rem` }}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an `img` cannot be drawn in place */}
        <svg role="img" aria-label={says} className="trend">
          {ticks.map(({ value, height }) => (
            <g key={value}>
              <line className="trend-grid" x1="0" x2="100%" y1={`${100 - height}%`} y2={`${100 - height}%`} />
              <text className="trend-tick" x="0" dx="-0.5em" y={`${100 - height}%`} dy="0.35em">
                {groupDigits(value)}
              </text>
            </g>
          ))}
          {columns.map((column) => (
            <Bar key={column.year} column={column} width={50 / columns.length} />
          ))}
          {columns.map((column, i) => (
            <Segment key={column.year} from={columns[i - 1]} to={column} />
          ))}
          {columns.map((column) => (
            <Point key={column.year} column={column} />
          ))}
        </svg>
      </div>
    </section>
  )
}

function Bar({ column, width }: { column: YearColumn; width: number }) {
  const { year, middle, barHeight, recognised, kind } = column
  return (
    <>
      {barHeight !== undefined && (
        <rect
          className={`trend-bar trend-${kind}`}
          x={`${middle - width / 2}%`}
          width={`${width}%`}
          y={`${100 - barHeight}%`}
          height={`${barHeight}%`}
        />
      )}
      <text className="trend-year" x={`${middle}%`} y="100%" dy="1.4em">
        {year}
      </text>
      <text className="trend-recognised" x={`${middle}%`} y="100%" dy="2.8em">
        {recognised === undefined ? '—' : `+${recognised}`}
      </text>
    </>
  )
}

function Segment({ from, to }: { from: YearColumn | undefined; to: YearColumn }) {
  if (from?.lineHeight === undefined || to.lineHeight === undefined) return null
  return (
    <line
      className={`trend-stroke trend-${to.kind}`}
      x1={`${from.middle}%`}
      y1={`${100 - from.lineHeight}%`}
      x2={`${to.middle}%`}
      y2={`${100 - to.lineHeight}%`}
    />
  )
}

function Point({ column: { middle, lineHeight, inForce, kind } }: { column: YearColumn }) {
  if (lineHeight === undefined || inForce === undefined) return null
  const at = `${100 - lineHeight}%`
  return (
    <>
      <circle className={`trend-point trend-${kind}`} cx={`${middle}%`} cy={at} r="5" />
      <text className="trend-value" x={`${middle}%`} y={at} dy="-0.75em">
        {groupDigits(inForce)}
      </text>
    </>
  )
}

function yearTable({ columns }: TrendShape, unit: string, link: LinkTo<number> | undefined): PlainTable {
  const cell = (count: number | undefined) => (count === undefined ? '暂无数据' : groupDigits(count))
  return {
    head: ['年份', `年末有效（${unit}）`, `当年新认定（${unit}）`],
    rows: columns.map(({ year, inForce, recognised, kind }) => ({
      key: String(year),
      header: `${year}年${kind === 'running' ? '（至今）' : ''}`,
      cells: [
        cell(inForce),
        link && recognised !== undefined
          ? link(year, {
              className: 'figure-number',
              'aria-label': `${year}年新认定 ${sayCount(recognised, unit)}`,
              children: groupDigits(recognised),
            })
          : cell(recognised),
      ],
    })),
  }
}

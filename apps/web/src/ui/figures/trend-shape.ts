import { sayDate, yearOf, type IsoDate } from '@yinyu/kernel'
import { axisTicks } from './axis.ts'
import { sayCount } from './say-count.ts'

/** The counts of one year; a year without data is `undefined`, never zero. */
export interface YearCounts {
  readonly year: number
  /** Titles in force at the end of the year (年末有效); in the running year on the day of the data. */
  readonly inForce: number | undefined
  /** Recognised in the course of the year (新认定). */
  readonly recognised: number | undefined
}

/** Where a year is drawn, in per cent of the plot; heights are measured from the bottom. */
export interface YearColumn extends YearCounts {
  readonly middle: number
  readonly lineHeight: number | undefined
  readonly barHeight: number | undefined
  /** A running year is drawn open, as its count will still change. */
  readonly kind: 'whole' | 'running'
}

export interface TrendShape {
  readonly ticks: readonly { readonly value: number; readonly height: number }[]
  /** From the earliest year on. */
  readonly columns: readonly YearColumn[]
}

/** Line and bars share one axis from zero, so that their heights can be compared. */
export function trendShape(years: readonly YearCounts[], asOf: IsoDate): TrendShape {
  const counts = years.flatMap(({ inForce, recognised }) => [inForce ?? 0, recognised ?? 0])
  const ticks = axisTicks(Math.max(0, ...counts))
  const height = (count: number) => percent(count / (ticks.at(-1) ?? 1))
  return {
    ticks: ticks.map((value) => ({ value, height: height(value) })),
    columns: years
      .toSorted((a, b) => a.year - b.year)
      .map((counted, i) => ({
        ...counted,
        middle: percent((i + 0.5) / years.length),
        lineHeight: counted.inForce === undefined ? undefined : height(counted.inForce),
        barHeight: counted.recognised === undefined ? undefined : height(counted.recognised),
        kind: isRunning(counted.year, asOf) ? 'running' : 'whole',
      })),
  }
}

/** The drawing in words: `2025年：年末有效 62 家，当年新认定 18 家。` */
export function sayTrend({ columns }: TrendShape, { asOf, unit }: { asOf: IsoDate; unit: string }): string {
  return columns
    .map(({ year, inForce, recognised, kind }) => {
      const when = kind === 'running' ? `${year}年截至${sayDate(asOf).slice(5)}` : `${year}年`
      const [held, added] = kind === 'running' ? ['有效', '新认定'] : ['年末有效', '当年新认定']
      return `${when}：${held} ${sayCount(inForce, unit)}，${added} ${sayCount(recognised, unit)}。`
    })
    .join('')
}

/** Until its last day is over, a year has no count at its end. */
function isRunning(year: number, asOf: IsoDate): boolean {
  return yearOf(asOf) === year && !asOf.endsWith('-12-31')
}

function percent(part: number): number {
  return Math.round(part * 10_000) / 100
}

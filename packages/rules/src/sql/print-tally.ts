import type { Tally } from '../form/form.ts'
import type { Part } from './part.ts'
import type { Printing } from './printing.ts'

/** The least points as SQL: whole millionths, never null. */
export function printLeast(tally: Tally, printing: Printing): Part {
  return printEnd(tally, 0, printing)
}

/** The most points as SQL: whole millionths, never null. */
export function printMost(tally: Tally, printing: Printing): Part {
  return printEnd(tally, 1, printing)
}

/** The least (0) or the most (1) end of a range. */
type End = 0 | 1

function printEnd(tally: Tally, end: End, printing: Printing): Part {
  const { parts } = printing
  switch (tally.op) {
    case 'first':
      return printFirst(tally, end, printing)
    case 'sum': {
      const of = tally.of.map((each) => printEnd(each, end, printing))
      return parts.joined([parts.plain`cast(0 as bigint)`, ...of], '+', '0')
    }
    case 'most': {
      const [first, ...rest] = tally.of.map((each) => printEnd(each, end, printing))
      if (first === undefined) throw new TypeError('SQL: the most of no points is no number')
      return rest.reduce((best, each) => parts.work`greatest(${best}, ${each})`, first)
    }
    case 'capped':
      return parts.work`least(${printEnd(tally.of, end, printing)}, ${whole(tally.cap)})`
    case 'given': {
      const unknown = end === 0 ? '0' : whole(tally.cap)
      return parts.work`least(greatest(coalesce(${printing.columnOf(tally.slot)}, ${unknown}), 0), ${whole(tally.cap)})`
    }
    case 'per-full':
      return printPerFull(tally, end, printing)
  }
}

/**
 * Steps that give less and less, as almost all do, are one `case`: for the least an unknown step is passed over, for
 * the most it is taken. Others keep the lesser (greater) of taking it and passing it over.
 */
function printFirst(
  { steps, otherwise }: Extract<Tally, { op: 'first' }>,
  end: End,
  printing: Printing,
): Part {
  const { parts } = printing
  const truths = steps.map(({ when }) => printing.truth(when, printing))
  const points = [...steps.map((step) => step.points[end]), otherwise[end]]
  const last = parts.plain`${whole(otherwise[end])}`
  if (points.every((each, i) => i === 0 || each <= (points[i - 1] ?? each))) {
    const whens = truths.map((truth, i) =>
      end === 0
        ? parts.plain`when ${truth} then ${whole(points[i] ?? 0)}`
        : parts.plain`when coalesce(${truth}, true) then ${whole(points[i] ?? 0)}`,
    )
    const [first, ...rest] = whens
    if (first === undefined) return last
    return parts.work`case ${rest.reduce((all, each) => parts.plain`${all} ${each}`, first)} else ${last} end`
  }
  const pick = end === 0 ? 'least' : 'greatest'
  return truths.reduceRight((rest, truth, i) => {
    const taken = parts.plain`case when coalesce(${truth}, true) then ${whole(points[i] ?? 0)} end`
    return parts.work`${pick}(${taken}, case when coalesce(not (${truth}), true) then ${rest} end)`
  }, last)
}

/** `/` cuts in PostgreSQL and is a double in DuckDB; of what divides without rest both give the same. */
function printPerFull(
  { slot, each, points, cap }: Extract<Tally, { op: 'per-full' }>,
  end: End,
  { parts, columnOf }: Printing,
): Part {
  const unknown =
    end === 0 ? '0' : `${Math.min(Number(whole(each)) * Math.ceil(cap / points), Number.MAX_SAFE_INTEGER)}`
  const value = parts.work`greatest(coalesce(${columnOf(slot)}, ${unknown}), 0)`
  const full = parts.work`cast((${value} - ${value} % ${whole(each)}) / ${whole(each)} as bigint)`
  return parts.work`least(least(${full}, ${`${Math.ceil(cap / points)}`}) * ${whole(points)}, ${whole(cap)})`
}

/** Points are whole millionths; a product such as 1.1 × 1,000,000 misses by what a double cannot hold. */
function whole(points: number): string {
  const rounded = Math.round(points)
  if (Math.abs(points - rounded) > 1e-3 || !Number.isSafeInteger(rounded))
    throw new RangeError(`SQL: ${points} is no whole number of millionths of a point`)
  return `${rounded}`
}

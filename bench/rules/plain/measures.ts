import { factKey, type Formula, type Indicators, type YearRef } from '@yinyu/rules'
import type { Measure, Sum } from './plain.ts'

/** Where formulas find their inputs. */
export interface Book {
  readonly indicators: Indicators
  readonly on: string
}

/** Decimals that a fact of a kind keeps; whole numbers of these are what every engine is given. */
export const DECIMALS: Readonly<Record<string, number>> = { money: 2, count: 0, score: 6, ratio: 12 }

/** An indicator in a year, with the name under which its value may be kept. */
export function measureOf(id: string, year: number, book: Book): Measure {
  const indicator = indicatorNamed(id, book)
  const key = factKey(id, indicator.period === 'now' && !indicator.formula ? undefined : year)
  return {
    name: key,
    of: indicator.formula ? formulaOf(indicator.formula, year, book) : { kind: 'fact', key },
  }
}

export function indicatorNamed(id: string, book: Book) {
  const found = book.indicators.get(id)
  if (!found) throw new Error(`bench: the content uses indicator "${id}" but does not define it`)
  return found
}

/** Year `Y-1` unless said otherwise, moved back inside "each of the last years". */
export function yearMeant(ref: YearRef | undefined, assessed: number, back: number): number {
  return assessed - (ref === undefined ? 1 : Number(ref.slice(2) || 0)) - back
}

/** How many units of a fact make one of the indicator; a computed measure of shares has none. */
export function decimalsOfMeasure(id: string, book: Book): number {
  const { formula, kind } = indicatorNamed(id, book)
  if (!formula) return DECIMALS[kind] ?? 0
  switch (formula.kind) {
    case 'sum-of-years':
    case 'mean-of-years':
    case 'increase':
      return decimalsOfMeasure(formula.of, book)
    case 'share':
    case 'growth':
    case 'mean-growth':
    case 'compound-growth':
    case 'days-since':
      return 0
  }
}

/** A compound growth is held against a power of its line instead of drawing the root (contract, fixed readings). */
export function rootOf(id: string, book: Book): number {
  const { formula } = indicatorNamed(id, book)
  return formula?.kind === 'compound-growth' ? formula.years : 1
}

function formulaOf(formula: Formula, year: number, book: Book): Sum {
  const at = (id: string, back: number): Sum => measureOf(id, year - back, book).of
  switch (formula.kind) {
    case 'share':
      return over(at(formula.of, 0), at(formula.in, 0))
    case 'growth':
      return minus(over(at(formula.of, 0), at(formula.of, 1)), number(1))
    case 'mean-growth': {
      const yearly = [0, 1].map((back) => over(at(formula.of, back), at(formula.of, back + 1)))
      return minus(over(yearly.reduce(plus), number(2)), number(1))
    }
    case 'compound-growth':
      return over(at(formula.of, 0), at(formula.of, formula.years))
    case 'sum-of-years':
      return sumOfYears(formula.years)
    case 'mean-of-years':
      return over(sumOfYears(formula.years), number(formula.years))
    case 'increase':
      return minus(at(formula.of, 0), at(formula.of, 1))
    case 'days-since':
      return { kind: 'days', key: formula.date, on: book.on }
  }

  function sumOfYears(years: number): Sum {
    const of = 'of' in formula ? formula.of : ''
    return Array.from({ length: years }, (_, back) => at(of, back)).reduce(plus)
  }
}

function number(value: number): Sum {
  return { kind: 'number', value }
}
function plus(a: Sum, b: Sum): Sum {
  return { kind: 'plus', a, b }
}
function minus(a: Sum, b: Sum): Sum {
  return { kind: 'minus', a, b }
}
function over(a: Sum, b: Sum): Sum {
  return { kind: 'over', a, b }
}

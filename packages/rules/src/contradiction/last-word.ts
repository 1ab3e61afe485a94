import type { IsoDate } from '@yinyu/kernel'
import type { FactValue } from '../fact.ts'
import { indicatorOf, sourceKinds, type Indicator, type Indicators, type SourceKind } from '../indicator.ts'

/** What one source says of one indicator and year, after all its corrections. */
export interface LastWord {
  readonly id?: string | undefined
  readonly indicator: string
  readonly year?: number | undefined
  readonly value: FactValue
  readonly source: SourceKind
  readonly sourceName: string
  /** From which day on it holds. */
  readonly heldOn?: IsoDate | undefined
  readonly knownOn?: IsoDate | undefined
}

/**
 * Whose word it is: registers and filings go by kind and name; the enterprise is one source, however its forms are
 * called, so that what it said later corrects what it said before.
 */
export function sourceOf({ source, sourceName }: Pick<LastWord, 'source' | 'sourceName'>): string {
  return source === 'declaration' ? source : `${source} ${sourceName}`
}

/** The place of a source in the order of the indicator, 0 the most trusted; undefined when it does not count. */
export function rankOf(source: SourceKind, { sourceOrder }: Indicator): number | undefined {
  const order: readonly SourceKind[] = sourceOrder ?? sourceKinds
  const rank = order.indexOf(source)
  return rank === -1 ? undefined : rank
}

/** The stronger word first: by the order of the indicator, then the later one; in the end by text, so that it is always the same. */
export function byStrength(a: LastWord, b: LastWord, indicator: Indicator): number {
  const ranks = (rankOf(a.source, indicator) ?? Infinity) - (rankOf(b.source, indicator) ?? Infinity)
  if (ranks !== 0 && !Number.isNaN(ranks)) return ranks
  return byText(dayOf(b), dayOf(a)) || byText(a.sourceName, b.sourceName) || byText(textOf(a), textOf(b))
}

/** The word of the weakest source among places; undefined when no source is weaker than another. */
export function weakestOf(places: readonly LastWord[], indicators: Indicators): LastWord | undefined {
  const weaker = (a: LastWord, b: LastWord): boolean => {
    if (sourceOf(a) === sourceOf(b)) return false
    const [rankA, rankB] = [a, b].map((word) => rankOf(word.source, indicatorOf(indicators, word.indicator)))
    if (rankA === undefined || rankB === undefined) return false
    return rankA === rankB ? dayOf(a) < dayOf(b) : rankA > rankB
  }
  return places.find(
    (word) => places.some((other) => weaker(word, other)) && !places.some((other) => weaker(other, word)),
  )
}

function dayOf({ heldOn = '', knownOn = '' }: LastWord): string {
  return `${heldOn} ${knownOn}`
}

function textOf({ value, id = '' }: LastWord): string {
  return `${value} ${id}`
}

function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

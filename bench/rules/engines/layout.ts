import { daysBetween, regionChain, sectionOf, WHOLE_COUNTRY } from '@yinyu/kernel'
import { splitFactKey, type Facts, type FactValue, type Indicators } from '@yinyu/rules'

/**
 * The facts of a firm as other engines take them: the same whole numbers, dates as days, and the codes of
 * region and industry with those above them, since no other engine knows what lies in a province.
 */
export function plainFacts(facts: Facts, indicators: Indicators): ReadonlyMap<string, FactValue> {
  return new Map(
    [...facts].map(([key, { value }]) => {
      const isDate = indicators.get(splitFactKey(key).indicator)?.kind === 'date'
      return [key, isDate && typeof value === 'string' ? daysSinceEpoch(value) : value] as const
    }),
  )
}

export function daysSinceEpoch(date: string): number {
  return daysBetween('1970-01-01', date)
}

/** `350582` → the whole country, its province, its city, itself; a city alone has no county. */
export function regionsOf(facts: Facts): readonly string[] {
  const code = facts.get('region')?.value
  if (typeof code !== 'string') return []
  return [WHOLE_COUNTRY, ...regionChain(code).filter((area) => area <= code && area !== WHOLE_COUNTRY)]
}

/** `3911` → `C`, `39`, `391`, `3911`. */
export function industriesOf(facts: Facts): readonly string[] {
  const code = facts.get('industry')?.value
  return typeof code === 'string' ? industryChain(code) : []
}

export function industryChain(code: string): readonly string[] {
  const digits = /^\d/.test(code)
    ? [2, 3, 4].filter((n) => n <= code.length).map((n) => code.slice(0, n))
    : []
  return [sectionOf(code) ?? code, ...digits]
}

/** The digits of a region code that say something: `350500` → `3505`, the whole country none. */
export function significantDigits(code: string): string {
  return code === WHOLE_COUNTRY ? '' : code.replace(/(00){1,2}$/, '')
}

/** A name that any engine accepts. */
export function identifier(name: string): string {
  return name.replaceAll(/[^a-zA-Z0-9]+/g, '_')
}

/** All ways to choose `count` of several: for engines without "at least n of". */
export function choices<T>(of: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]]
  return of.flatMap((first, i) => choices(of.slice(i + 1), count - 1).map((rest) => [first, ...rest]))
}

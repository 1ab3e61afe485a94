import { daysBetween, isIsoDate } from '@yinyu/kernel'
import { splitFactKey, type FactKey, type Facts, type FactValue } from '../fact.ts'
import type { Indicators } from '../indicator.ts'

/** One firm as the lowered form reads it: a whole number, flag or word per slot; undefined is unknown. */
export type Row = readonly (FactValue | undefined)[]

/** Lays facts out by slot. Dates become whole days since 1970-01-01. */
export function rowOf(keys: readonly FactKey[], facts: Facts, indicators: Indicators): Row {
  const dates = new Set(keys.filter((key) => indicators.get(splitFactKey(key).indicator)?.kind === 'date'))
  return keys.map((key) => {
    const value = facts.get(key)?.value
    if (!dates.has(key)) return value
    return typeof value === 'string' && isIsoDate(value) ? daysBetween('1970-01-01', value) : undefined
  })
}

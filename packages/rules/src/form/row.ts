import { daysBetween, isIsoDate } from '@yinyu/kernel'
import { splitFactKey, type FactKey, type Facts, type FactValue } from '../fact.ts'
import type { Indicators } from '../indicator.ts'

/** One firm as the lowered form reads it: a whole number, flag or word per slot; undefined is unknown. */
export type Row = readonly (FactValue | undefined)[]

/** Prepares laying facts out by slot. Dates become whole days since 1970-01-01. */
export function prepareRow(keys: readonly FactKey[], indicators: Indicators): (facts: Facts) => Row {
  const isDate = keys.map((key) => indicators.get(splitFactKey(key).indicator)?.kind === 'date')
  return (facts) =>
    keys.map((key, slot) => (isDate[slot] === true ? dayOf(facts.get(key)?.value) : facts.get(key)?.value))
}

function dayOf(value: FactValue | undefined): number | undefined {
  return typeof value === 'string' && isIsoDate(value) ? daysBetween('1970-01-01', value) : undefined
}

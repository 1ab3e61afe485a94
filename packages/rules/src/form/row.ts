import { daysBetween, isIsoDate } from '@yinyu/kernel'
import { splitFactKey, type FactKey, type Facts, type FactValue } from '../fact.ts'
import type { Indicators } from '../indicator.ts'
import type { Slot } from './polynomial.ts'

/** One firm as the lowered form reads it: a whole number, flag or word per slot; undefined is unknown. */
export type Row = readonly (FactValue | undefined)[]

/** Prepares laying facts out by slot. Dates become whole days since 1970-01-01. */
export function prepareRow(keys: readonly FactKey[], indicators: Indicators): (facts: Facts) => Row {
  const slots = new Map<FactKey, Slot>(keys.map((key, slot) => [key, slot]))
  const dates = keys.flatMap((key, slot) =>
    indicators.get(splitFactKey(key).indicator)?.kind === 'date' ? [slot] : [],
  )
  const dayOf = rememberDays()
  const empty = keys.map((): FactValue | undefined => undefined)
  // Walking the facts in their order and looking up the slot is a third cheaper than asking for each key:
  // the map of slots stays near the processor, the facts of a firm are touched once and in sequence.
  return (facts) => {
    const row = empty.slice()
    facts.forEach(({ value }, key) => {
      const slot = slots.get(key)
      if (slot !== undefined) row[slot] = value
    })
    for (const slot of dates) row[slot] = dayOf(row[slot])
    return row
  }
}

/** Days repeat over firms, so each is read once. */
function rememberDays(): (value: FactValue | undefined) => number | undefined {
  const known = new Map<FactValue | undefined, number | undefined>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const day = typeof value === 'string' && isIsoDate(value) ? daysBetween('1970-01-01', value) : undefined
    if (day !== undefined) known.set(value, day)
    return day
  }
}

import type { FactValue } from '@yinyu/rules'
import type { Chance } from './chance.ts'
import { dayNumber, dayText } from './days.ts'
import type { SampleFact } from './telling.ts'

// How many firms have such a fact; our own invention.
const CORRECTED_SHARE = 0.12
const DISPUTED_SHARE = 0.04
const WITHDRAWN_SHARE = 0.04
const CORRECTED_AFTER_DAYS = [15, 240] as const

/** Lets some sources correct themselves, be disputed or take their word back, as happens. */
export function addSourceFaults(facts: SampleFact[], chance: Chance, todayNumber: number): void {
  if (chance.holds(CORRECTED_SHARE)) correct(facts, chance, todayNumber)
  if (chance.holds(DISPUTED_SHARE)) {
    const at = chance.whole(0, facts.length - 1)
    const fact = facts[at]
    if (fact?.year !== undefined) facts[at] = { ...fact, state: 'disputed' }
  }
  if (chance.holds(WITHDRAWN_SHARE)) withdraw(facts, chance, todayNumber)
}

/** The first word was wrong; the second, of a later day, is what the firm's figures are made of. */
function correct(facts: SampleFact[], chance: Chance, todayNumber: number): void {
  const at = chance.whole(0, facts.length - 1)
  const fact = facts[at]
  if (fact?.year === undefined || typeof fact.value !== 'number') return
  const day = dayNumber(fact.knownOn) + chance.whole(...CORRECTED_AFTER_DAYS)
  if (day > todayNumber) return
  facts[at] = { ...fact, value: slightlyOff(fact.value) }
  facts.push({ ...fact, knownOn: dayText(day) })
}

function withdraw(facts: SampleFact[], chance: Chance, todayNumber: number): void {
  const fact = facts[chance.whole(0, facts.length - 1)]
  if (fact?.source !== 'declaration') return
  const day = dayNumber(fact.knownOn) + chance.whole(...CORRECTED_AFTER_DAYS)
  if (day <= todayNumber) facts.push({ ...fact, value: undefined, state: 'withdrawn', knownOn: dayText(day) })
}

function slightlyOff(value: number): FactValue {
  return value > 10_000 ? Math.round(value / 97) * 100 : value + 1
}

import { factKey, type FactKey } from '../fact.ts'
import { kindOfFormula } from '../formula/formula.ts'
import { decimalsOf, indicatorOf } from '../indicator.ts'
import { lowerPoints } from '../points/points.ts'
import type { LowerContext, SayScene } from '../scene.ts'
import { kindOf, type Condition } from '../vocabulary.ts'
import type { Fraction } from './form.ts'
import { constant, variable, type Slot } from './polynomial.ts'

/** Gives each fact one place in a row; the same fact of two standards shares it. */
export interface Slots {
  readonly keys: readonly FactKey[]
  readonly slotOf: (key: FactKey) => Slot
}

/** Starts after facts that have their places already, so that what was lowered over those can be read beside. */
export function newSlots(placed: readonly FactKey[] = []): Slots {
  const keys = [...placed]
  const places = new Map<FactKey, Slot>(placed.map((key, slot) => [key, slot]))
  return {
    keys,
    slotOf: (key) => {
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, keys.length)
      return keys.push(key) - 1
    },
  }
}

/** Binds an occasion to slots, so that conditions can lower themselves. */
export function lowerContext(scene: SayScene, slots: Slots): LowerContext {
  return {
    ...scene,
    slotOf: slots.slotOf,
    fraction: lowerMeasure,
    lower: (condition: Condition, context) => kindOf(condition).lower(condition, context),
    lowerPoints,
  }
}

/** A measure as a fraction of polynomials over slots; mirrors `measure`. */
function lowerMeasure(id: string, year: number | undefined, context: LowerContext): Fraction {
  const indicator = indicatorOf(context.indicators, id)
  const ownYear = indicator.period === 'now' ? undefined : year
  if (indicator.formula) {
    return kindOfFormula(indicator.formula).lower(indicator.formula, year ?? context.year, {
      on: context.on,
      fraction: (input, inputYear) => lowerMeasure(input, inputYear, context),
      slotOf: context.slotOf,
    })
  }
  const bottom = constant(10n ** BigInt(decimalsOf(indicator.kind)))
  return { top: variable(context.slotOf(factKey(id, ownYear))), bottom, guards: [], root: 1 }
}

import { isIsoDate, ratio } from '@yinyu/kernel'
import { exact, type Measured } from './exact.ts'
import { factKey } from './fact.ts'
import { kindOfFormula } from './formula/formula.ts'
import { decimalsOf, indicatorOf } from './indicator.ts'
import type { Scene } from './scene.ts'

/**
 * The exact value of an indicator in its base unit (yuan, heads, points, one), computed by its formula
 * where it has one. An absent fact is named as missing; it is never taken for zero.
 */
export function measure(id: string, year: number | undefined, scene: Scene): Measured {
  const indicator = indicatorOf(scene.indicators, id)
  if (indicator.formula) {
    return kindOfFormula(indicator.formula).measure(indicator.formula, year ?? scene.year, {
      on: scene.on,
      measure: (input, inputYear) => measure(input, yearFor(input, inputYear, scene), scene),
      titleOf: (input) => indicatorOf(scene.indicators, input).title,
      dateOf: (input) => {
        const date = scene.facts.get(input)?.value
        return { key: input, date: typeof date === 'string' && isIsoDate(date) ? date : undefined }
      },
    })
  }
  const key = factKey(id, yearFor(id, year, scene))
  const value = scene.facts.get(key)?.value
  if (typeof value !== 'number') return { missing: [key], uses: [key] }
  return {
    missing: [],
    uses: [key],
    value: exact(ratio(BigInt(value), 10n ** BigInt(decimalsOf(indicator.kind)))),
  }
}

/** What holds now carries no year, even inside a yearly formula. */
function yearFor(id: string, year: number | undefined, scene: Scene): number | undefined {
  return indicatorOf(scene.indicators, id).period === 'now' ? undefined : year
}

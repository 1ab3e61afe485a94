import type { FactKey, Facts } from '../fact.ts'
import { decimalsOf, isNumeric, type Indicator } from '../indicator.ts'
import type { Change, Scene } from '../scene.ts'
import { parseDecimal, scaleExactly } from '@yinyu/kernel'

/**
 * The least change of one number that makes `isMet` true, found exactly by halving over whole numbers
 * (fen, heads, points). Undefined when even the farthest allowed value does not help.
 * `isMet` must not flip back on the way: every line of the vocabulary is monotone in its lever.
 */
export function searchChange(
  lever: { key: FactKey; indicator: Indicator },
  direction: 'up' | 'down',
  scene: Scene,
  isMet: (facts: Facts) => boolean,
): Change | undefined {
  const from = scene.facts.get(lever.key)?.value
  if (typeof from !== 'number' || !isNumeric(lever.indicator.kind)) return undefined
  // One copy for the whole search: each try only replaces the one number.
  const tried = new Map(scene.facts)
  const tryValue = (to: number) => isMet(tried.set(lever.key, { value: to }))
  const bound = farthest(lever.indicator, direction)
  if (!tryValue(bound)) return undefined
  return { key: lever.key, from, to: nearestMet(from, bound, tryValue) }
}

/** The value nearest to `bad` that still meets, by halving between one that does not and one that does. */
export function nearestMet(bad: number, good: number, isMet: (value: number) => boolean): number {
  let [failing, meeting] = [bad, good]
  while (Math.abs(meeting - failing) > 1) {
    const middle = failing + Math.trunc((meeting - failing) / 2)
    if (isMet(middle)) meeting = middle
    else failing = middle
  }
  return meeting
}

function farthest(indicator: Indicator, direction: 'up' | 'down'): number {
  const declared = direction === 'up' ? indicator.most : indicator.least
  const exact = declared === undefined ? undefined : parseDecimal(declared)
  const scaled = exact && scaleExactly(exact, decimalsOf(indicator.kind))
  if (scaled !== undefined) return Number(scaled)
  return direction === 'up' ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER
}

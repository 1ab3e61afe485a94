import { factKey, splitFactKey, type FactKey } from '../fact.ts'
import { sourceOf, type LastWord } from './last-word.ts'
import type { Comparison, RelationScene } from './relation-kind.ts'

/**
 * Words to hold against each other, one for each key. A source that speaks of all keys is measured by its own words:
 * where two sources differ, that is said once, at the figure in which they differ. Only when no source speaks of all
 * keys, the strongest word of each is taken. No set at all when nobody speaks of one of them.
 */
function wordSets(keys: readonly FactKey[], scene: RelationScene): readonly (readonly LastWord[])[] {
  const columns = keys.map((key) => scene.words(key))
  const strongest = columns.flatMap((words) => words.slice(0, 1))
  if (strongest.length < keys.length) return []
  const own = (columns[0] ?? []).flatMap((first) => {
    const set = columns.flatMap((words) => words.find((word) => sourceOf(word) === sourceOf(first)) ?? [])
    return set.length === keys.length ? [set] : []
  })
  return own.length > 0 ? own : [strongest]
}

/** Compares the sets of words for some keys; says of one cause once, by the strongest words. Nothing when a word is missing. */
export function compareSets(
  keys: readonly FactKey[],
  scene: RelationScene,
  findBroken: (places: readonly LastWord[]) => string | undefined,
): readonly Comparison[] {
  const compared = wordSets(keys, scene).map((places) => ({ places, broken: findBroken(places) }))
  return [compared.find(({ broken }) => broken !== undefined) ?? compared[0]].flatMap((one) => one ?? [])
}

/** The years in which anything is said of an indicator; undefined stands for one without years. */
export function yearsOf(indicator: string, { keys }: RelationScene): readonly (number | undefined)[] {
  return keys
    .map(splitFactKey)
    .filter((key) => key.indicator === indicator)
    .map(({ year }) => year)
}

/** The keys of several indicators for each year of the first. */
export function keysByYear(
  indicators: readonly string[],
  scene: RelationScene,
): readonly (readonly FactKey[])[] {
  const [first = ''] = indicators
  return yearsOf(first, scene).map((year) => indicators.map((indicator) => factKey(indicator, year)))
}

/** The value of a word that is known to be a whole number. */
export function wholeOf({ value }: LastWord): bigint {
  return BigInt(value)
}

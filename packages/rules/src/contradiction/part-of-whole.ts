import { z } from 'zod'
import { sayDistance } from '../say-change.ts'
import type { LastWord } from './last-word.ts'
import { NUMBERS, relationShape, type RelationKind, type RelationScene } from './relation-kind.ts'
import { sayWord, sayYear } from './say-word.ts'
import { compareSets, keysByYear, wholeOf } from './word-sets.ts'

export const partOfWholeSchema = z.strictObject({
  ...relationShape,
  kind: z.literal('part-of-whole'),
  part: z.string(),
  whole: z.string(),
})
export type PartOfWhole = z.infer<typeof partOfWholeSchema>

/** 部分不大于整体: of the same year, never more than its whole; equal is fine. */
export const partOfWhole: RelationKind<PartOfWhole> = {
  compare: ({ part, whole }, scene) =>
    keysByYear([part, whole], scene).flatMap((keys) =>
      compareSets(keys, scene, (places) => findBroken(places, scene)),
    ),
  reads: ({ part, whole }) => [
    { indicator: part, path: ['part'], kinds: NUMBERS },
    { indicator: whole, path: ['whole'], kinds: NUMBERS },
  ],
  alike: 'alike',
}

function findBroken(places: readonly LastWord[], scene: RelationScene): string | undefined {
  const [part, whole] = places
  if (!part || !whole) throw new Error('part-of-whole: two keys give two words')
  const over = wholeOf(part) - wholeOf(whole)
  if (over <= 0n) return undefined
  const more = sayDistance(scene.indicator(part.indicator), over)
  return `${sayYear(part)}${sayWord(part, places, scene)}，大于${sayWord(whole, places, scene)}，多出 ${more}`
}

import { z } from 'zod'
import { sayDistance } from '../say-change.ts'
import type { LastWord } from './last-word.ts'
import { NUMBERS, relationShape, type RelationKind, type RelationScene } from './relation-kind.ts'
import { sayWord, sayYear } from './say-word.ts'
import { compareSets, keysByYear, wholeOf } from './word-sets.ts'

export const equalsSumSchema = z.strictObject({
  ...relationShape,
  kind: z.literal('equals-sum'),
  total: z.string(),
  of: z.array(z.string()).min(2),
})
export type EqualsSum = z.infer<typeof equalsSumSchema>

/** 合计相符: the total of a year is exactly the sum of its parts, to the fen. */
export const equalsSum: RelationKind<EqualsSum> = {
  compare: ({ total, of }, scene) =>
    keysByYear([total, ...of], scene).flatMap((keys) =>
      compareSets(keys, scene, (places) => findBroken(places, scene)),
    ),
  reads: ({ total, of }) => [
    { indicator: total, path: ['total'], kinds: NUMBERS },
    ...of.map((indicator, i) => ({ indicator, path: ['of', i], kinds: NUMBERS })),
  ],
  alike: 'alike',
}

function findBroken(places: readonly LastWord[], scene: RelationScene): string | undefined {
  const [total, ...parts] = places
  if (!total) throw new Error('equals-sum: the total is the first word')
  const sum = parts.map(wholeOf).reduce((all, part) => all + part, 0n)
  const off = wholeOf(total) - sum
  if (off === 0n) return undefined
  const about = scene.indicator(total.indicator)
  const said = parts.map((part) => sayWord(part, places, scene)).join('加')
  const size = off < 0n ? -off : off
  return `${sayYear(total)}${sayWord(total, places, scene)}，不等于${said}，即 ${sayDistance(about, sum)}，相差 ${sayDistance(about, size)}`
}

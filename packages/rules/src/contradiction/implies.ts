import { z } from 'zod'
import type { LastWord } from './last-word.ts'
import { relationShape, type RelationKind, type RelationScene } from './relation-kind.ts'
import { sayWord, sayYear } from './say-word.ts'
import { compareSets, keysByYear } from './word-sets.ts'

export const impliesSchema = z.strictObject({
  ...relationShape,
  kind: z.literal('implies'),
  when: z.string(),
  also: z.string(),
})
export type Implies = z.infer<typeof impliesSchema>

/** 有此必有彼: a yes to the one is a yes to the other. A no to the first says nothing. */
export const implies: RelationKind<Implies> = {
  compare: ({ when, also }, scene) =>
    keysByYear([when, also], scene).flatMap((keys) =>
      compareSets(keys, scene, (places) => findBroken(places, scene)),
    ),
  reads: ({ when, also }) => [
    { indicator: when, path: ['when'], kinds: ['flag'] },
    { indicator: also, path: ['also'], kinds: ['flag'] },
  ],
  alike: 'alike',
}

function findBroken(places: readonly LastWord[], scene: RelationScene): string | undefined {
  const [when, also] = places
  if (when?.value !== true || also?.value !== false) return undefined
  return `${sayYear(when)}${sayWord(when, places, scene)}，${sayWord(also, places, scene)}，前者为“是”时后者也应为“是”`
}

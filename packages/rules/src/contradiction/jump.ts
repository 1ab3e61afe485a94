import { z } from 'zod'
import { factKey } from '../fact.ts'
import { quantity, quantitySchema, parseQuantity } from '../quantity.ts'
import type { LastWord } from './last-word.ts'
import {
  NUMBERS,
  relationShape,
  type Comparison,
  type RelationKind,
  type RelationScene,
} from './relation-kind.ts'
import { sayTitle, sayValue, sayYear } from './say-word.ts'
import { compareSets, wholeOf, yearsOf } from './word-sets.ts'

export const jumpSchema = z.strictObject({
  ...relationShape,
  kind: z.literal('jump'),
  of: z.array(z.string()).min(1),
  /** From how many times the other year on, up or down: `100倍`. */
  times: quantitySchema.refine(
    (text) => !quantitySchema.safeParse(text).success || isMultiple(text),
    '请写大于 1 的倍数，例如 100倍',
  ),
})
export type Jump = z.infer<typeof jumpSchema>

/** 数量级突变: one year is so many times the year before, or the other way round, as when a unit is mistaken. */
export const jump: RelationKind<Jump> = {
  compare: ({ of, times }, scene) => of.flatMap((indicator) => compareYears(indicator, times, scene)),
  reads: ({ of }) =>
    of.map((indicator, i) => ({ indicator, path: ['of', i], kinds: NUMBERS, period: 'yearly' as const })),
  alike: 'any',
}

/** A slip in one year makes two jumps, up and down again: all jumps of one figure are said together. */
function compareYears(indicator: string, times: string, scene: RelationScene): readonly Comparison[] {
  const compared = yearsOf(indicator, scene).flatMap((year) =>
    year === undefined
      ? []
      : compareSets([factKey(indicator, year - 1), factKey(indicator, year)], scene, (places) =>
          findJump(places, times, scene),
        ),
  )
  const jumps = compared.filter(({ broken }) => broken !== undefined)
  if (jumps.length === 0) return compared
  const places = [...new Set(jumps.flatMap((one) => one.places))]
  return [{ places, broken: jumps.map(({ broken }) => broken).join('；') }]
}

function findJump(places: readonly LastWord[], times: string, scene: RelationScene): string | undefined {
  const [before, after] = places
  if (!before || !after) throw new Error('jump: two years give two words')
  const [low, high] = wholeOf(before) < wholeOf(after) ? [before, after] : [after, before]
  const { n, d } = quantity(times)
  if (wholeOf(low) <= 0n || wholeOf(high) * d < wholeOf(low) * n) return undefined
  const isOne = low.sourceName === high.sourceName
  const named = (word: LastWord) => (isOne ? '' : `（${word.sourceName}）`)
  const size = wholeOf(high) / wholeOf(low)
  return `${sayYear(high)}${sayTitle(high, scene)} ${sayValue(high, scene)}${named(high)}，达到${sayYear(low)} ${sayValue(low, scene)}${named(low)}的 ${size} 倍`
}

function isMultiple(text: string): boolean {
  const { value, kinds } = parseQuantity(text)
  return kinds.includes('ratio') && value.n > value.d && text.endsWith('倍')
}

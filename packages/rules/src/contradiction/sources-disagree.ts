import { z } from 'zod'
import { daysBetween, isInIndustry, isInRegion } from '@yinyu/kernel'
import { splitFactKey } from '../fact.ts'
import { isNumeric } from '../indicator.ts'
import { quantity, quantitySchema, parseQuantity, type Quantity } from '../quantity.ts'
import { sayDistance } from '../say-change.ts'
import type { LastWord } from './last-word.ts'
import { relationShape, type Comparison, type RelationKind, type RelationScene } from './relation-kind.ts'
import { sayTitle, sayValue, sayYear } from './say-word.ts'
import { wholeOf } from './word-sets.ts'

export const sourcesDisagreeSchema = z.strictObject({
  ...relationShape,
  kind: z.literal('sources-disagree'),
  /** Indicators that never change, however long ago a source said them. */
  unchanging: z.array(z.string()).default([]),
  /** How far two numbers may be apart, of the stronger one: `0%` unless a document gives more. */
  tolerance: quantitySchema
    .refine((text) => !quantitySchema.safeParse(text).success || isTolerance(text), '误差请写 0% 到 100%')
    .default('0%'),
})
export type SourcesDisagree = z.infer<typeof sourcesDisagreeSchema>

/** 各方说法不一: two sources give the same figure differently. They stand side by side, nothing is averaged. */
export const sourcesDisagree: RelationKind<SourcesDisagree> = {
  compare: ({ unchanging, tolerance }, scene) =>
    scene.keys.flatMap((key): readonly Comparison[] => {
      const words = scene.words(key)
      if (words.length < 2) return []
      const fixed = unchanging.includes(splitFactKey(key).indicator) ? { unchanging: true as const } : {}
      const sets = words.map((word, i) => [
        word,
        ...words.slice(i + 1).filter((other) => !agree(word, other, tolerance, scene)),
      ])
      const places = sets.find((set) => set.length > 1)
      return [places ? { places, broken: say(places, scene), ...fixed } : { places: words, ...fixed }]
    }),
  reads: ({ unchanging }) => unchanging.map((indicator, i) => ({ indicator, path: ['unchanging', i] })),
  alike: 'any',
}

function isTolerance(text: Quantity): boolean {
  const { value, kinds } = parseQuantity(text)
  return kinds.includes('ratio') && value.n >= 0n && value.n <= value.d
}

/** A coarser code that holds the finer one, and another way to write a name, are no disagreement. */
function agree(a: LastWord, b: LastWord, tolerance: Quantity, scene: RelationScene): boolean {
  const { kind } = scene.indicator(a.indicator)
  if (isNumeric(kind)) {
    const { n, d } = quantity(tolerance)
    return magnitude(wholeOf(a) - wholeOf(b)) * d <= magnitude(wholeOf(a)) * n
  }
  const [one, other] = [String(a.value), String(b.value)]
  if (kind === 'region') return isInRegion(one, other) !== 'unmet'
  if (kind === 'industry') return isInIndustry(one, other) !== 'unmet'
  return kind === 'text' ? plainText(one) === plainText(other) : one === other
}

/** Full and half width, capitals and blanks make no difference. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200B-\u200D\uFEFF]/g, '')
    .toLowerCase()
}

function say(places: readonly LastWord[], scene: RelationScene): string {
  const [first, ...others] = places
  if (!first) throw new Error('sources-disagree: there are two words at least')
  const said = others.map(
    (word) => `${word.sourceName}为 ${sayValue(word, scene)}${sayApart(first, word, scene)}`,
  )
  const head = `${sayYear(first)}${sayTitle(first, scene)}，${first.sourceName}为 ${sayValue(first, scene)}`
  return [head, ...said].join('，')
}

function sayApart(a: LastWord, b: LastWord, scene: RelationScene): string {
  const about = scene.indicator(a.indicator)
  if (isNumeric(about.kind)) return `，相差 ${sayDistance(about, magnitude(wholeOf(a) - wholeOf(b)))}`
  if (about.kind === 'date') return `，相差 ${Math.abs(daysBetween(String(a.value), String(b.value)))} 天`
  return ''
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

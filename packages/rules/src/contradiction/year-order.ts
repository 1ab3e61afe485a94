import { z } from 'zod'
import { yearOf } from '@yinyu/kernel'
import { factKey } from '../fact.ts'
import type { LastWord } from './last-word.ts'
import { NUMBERS, relationShape, type RelationKind, type RelationScene } from './relation-kind.ts'
import { sayWord, sayYear } from './say-word.ts'
import { compareSets, yearsOf, wholeOf } from './word-sets.ts'

export const yearOrderSchema = z.strictObject({
  ...relationShape,
  kind: z.literal('year-order'),
  /** The day before whose year there can be nothing but zero. */
  date: z.string(),
  figures: z.array(z.string()).min(1),
})
export type YearOrder = z.infer<typeof yearOrderSchema>

/** 年份先后: no figure but zero in a year before the day; the year of the day itself is fine. */
export const yearOrder: RelationKind<YearOrder> = {
  compare: ({ date, figures }, scene) => {
    const pairs = figures.flatMap((figure) =>
      yearsOf(figure, scene).map((year) => [factKey(date), factKey(figure, year)]),
    )
    const compared = pairs.flatMap((keys) => compareSets(keys, scene, findEarly))
    // One wrong day puts many figures in the wrong: all are said together, with the strongest day that is contradicted.
    const early = compared.filter(({ broken }) => broken !== undefined)
    const day = early[0]?.places[0]
    if (!day) return compared
    const found = early.flatMap(({ places }) => (places[0] === day ? places.slice(1) : []))
    const places = [day, ...found.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))]
    return [{ places, broken: say(places, scene) }]
  },
  reads: ({ date, figures }) => [
    { indicator: date, path: ['date'], kinds: ['date'], period: 'now' },
    ...figures.map((indicator, i) => ({
      indicator,
      path: ['figures', i],
      kinds: NUMBERS,
      period: 'yearly' as const,
    })),
  ],
  alike: 'any',
}

function findEarly(places: readonly LastWord[]): string | undefined {
  const [day, figure] = places
  if (day === undefined || figure?.year === undefined)
    throw new Error('year-order: a day and a yearly figure')
  return figure.year < yearOf(String(day.value)) && wholeOf(figure) !== 0n ? 'early' : undefined
}

function say(places: readonly LastWord[], scene: RelationScene): string {
  const [day, first, ...others] = places
  if (!day || first?.year === undefined) throw new Error('year-order: a day and a yearly figure')
  const years = yearOf(String(day.value)) - first.year
  const more = others.length === 0 ? '' : `；另有 ${others.length} 个数也在这一天所在年份之前`
  return `${sayYear(first)}${sayWord(first, places, scene)}，早于${sayWord(day, places, scene)}，相差 ${years} 年${more}`
}

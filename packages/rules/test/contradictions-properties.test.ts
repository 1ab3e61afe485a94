import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factKey, findContradictions, type Contradiction, type LastWord } from '../src/index.ts'
import { book, placeOf, said } from './relations.ts'

const MONEY = new Set(['sales', 'main-sales', 'assets', 'debts', 'equity'])
const source = fc.constantFrom('declaration', 'filing 统计', 'filing 税务', 'register')
const year = fc.constantFrom(2014, 2015, 2024, 2025)
// Few small values, so that words agree and disagree, fit and do not fit, about as often.
const amount = fc.constantFrom(0, 1, 2, 3, 100, 200, 300)
const yearly = fc
  .tuple(fc.constantFrom(...MONEY, 'staff'), year, source, amount)
  .map(([id, y, from, value]) => [`${id}@${y} ${from}`, value] as const)
const now = fc.oneof(
  fc.tuple(fc.constantFrom('patents', 'own-patents'), source, amount),
  fc.tuple(fc.constant('born'), source, fc.constantFrom('2014-06-01', '2015-01-01')),
  fc.tuple(fc.constantFrom('top-three', 'top-five'), source, fc.boolean()),
)
const words = fc
  .array(
    fc.oneof(
      yearly,
      now.map(([id, from, value]) => [`${id} ${from}`, value] as const),
    ),
    { maxLength: 30 },
  )
  .map((pairs) => said(Object.fromEntries(pairs)))

const find = (all: readonly LastWord[]) => findContradictions(book, all)

/** What a finding is about, whichever sources said it. */
function causeOf({ relation, places: [first] }: Contradiction): string {
  if (relation === 'order') return relation
  return `${relation} ${first?.indicator} ${relation === 'jump' ? '' : first?.year}`
}

describe('contradictions, whatever is said', () => {
  test('each names at least two words that were said, the weaker among them, and one cause once', () => {
    fc.assert(
      fc.property(words, (all) => {
        const findings = find(all)
        for (const { places, weaker } of findings) {
          expect(new Set(places).size).toBeGreaterThan(1)
          expect(places.every((place) => all.includes(place))).toBe(true)
          expect(weaker === undefined || places.includes(weaker)).toBe(true)
        }
        const causes = findings.map(causeOf)
        expect(causes).toEqual([...new Set(causes)])
      }),
    )
  })

  test('are the same in whatever order the words come', () => {
    const shuffled = words.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(find(other)).toEqual(find(all))
      }),
    )
  })

  test('stay the same when all money is multiplied', () => {
    const scaled = (all: readonly LastWord[], times: number) =>
      all.map((word) =>
        MONEY.has(word.indicator) && typeof word.value === 'number'
          ? { ...word, value: word.value * times }
          : word,
      )
    const places = (all: readonly LastWord[]) =>
      find(all).map((one) => [one.relation, one.severity, one.places.map(placeOf)])
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 1_000_000 }), (all, times) => {
        expect(places(scaled(all, times))).toEqual(places(all))
      }),
    )
  })

  test('never appear when a fact is taken away, other than by what another source says of the same fact', () => {
    fc.assert(
      fc.property(words, (all) => {
        const before = find(all).map(causeOf)
        const keys = all.map(({ indicator, year: y }) => factKey(indicator, y))
        const alone = all.filter((_, i) => keys.indexOf(keys[i] ?? '') === keys.lastIndexOf(keys[i] ?? ''))
        for (const gone of alone) {
          const after = find(all.filter((word) => word !== gone)).map(causeOf)
          expect(after.filter((cause) => !before.includes(cause))).toEqual([])
        }
      }),
    )
  })

  test('of one source alone: none between sources, and none is the weaker', () => {
    fc.assert(
      fc.property(words, (all) => {
        const own = all.filter((word) => word.source === 'declaration')
        const findings = find(own)
        expect(findings.filter(({ relation }) => relation === 'sources')).toEqual([])
        expect(findings.filter(({ weaker }) => weaker !== undefined)).toEqual([])
      }),
    )
  })

  test('repeated by every source change nothing', () => {
    fc.assert(
      fc.property(words, (all) => {
        const own = all.filter((word) => word.source === 'declaration' && word.indicator !== 'staff')
        const twice = [
          ...own,
          ...own.map((word) => ({ ...word, source: 'register' as const, sourceName: '登记' })),
        ]
        expect(find(twice).map(causeOf)).toEqual(find(own).map(causeOf))
      }),
    )
  })
})

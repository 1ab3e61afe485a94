import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankOf, sourceKinds, type Indicators } from '@yinyu/rules'
import { readContent } from '../../read-content.ts'
import { currentFacts, type StoredFact } from '../../storage/current-fact.ts'
import { LastWords } from './last-words.ts'

const { definitions } = readContent()
const indicators: Indicators = definitions.indicators
const chosen = ['staff', 'revenue', 'ip1']
const MS_A_DAY = 86_400_000
const from = { heldOn: '2026-12-31', knownOn: '2026-12-31' }

const said: fc.Arbitrary<Omit<StoredFact, 'seq' | 'id'>> = fc
  .record({
    indicator: fc.constantFrom(...chosen),
    value: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    source: fc.constantFrom(...sourceKinds),
    sourceName: fc.constantFrom('甲', '乙'),
    heldOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  })
  .map((fact) => ({
    ...fact,
    year: undefined,
    state: fact.value === undefined ? 'withdrawn' : 'stated',
    knownOn: '2026-03-01',
  }))

test('the facts that count are those of the storage, in whatever order they are heard', () => {
  const words = new LastWords(chosen.length)
  fc.assert(
    fc.property(fc.array(said, { maxLength: 15 }), fc.infiniteStream(fc.nat()), (facts, chance) => {
      const stored = facts.map((fact, i): StoredFact => ({ ...fact, id: `${i}`, seq: i }))
      const expected = new Map(
        [...currentFacts(stored, indicators, from).values()].map(({ indicator, value }) => [
          indicator,
          value,
        ]),
      )
      const heard = stored.map((fact) => ({ fact, at: chance.next().value })).toSorted((a, b) => a.at - b.at)
      for (const { fact } of heard) {
        const indicator = indicators.get(fact.indicator)
        const rank = indicator && rankOf(fact.source, indicator)
        if (rank === undefined) continue
        words.hear(chosen.indexOf(fact.indicator), {
          who: fact.source === 'declaration' ? -1 : 10 * rank + ['甲', '乙'].indexOf(fact.sourceName),
          rank,
          heldOn: Date.parse(fact.heldOn) / MS_A_DAY,
          seq: fact.seq,
          value: fact.value as number | undefined,
        })
      }
      const found = new Map<string, number>()
      words.settle((slot, value) => found.set(chosen[slot] ?? '', value))
      expect(found).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

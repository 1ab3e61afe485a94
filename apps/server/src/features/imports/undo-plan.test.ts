import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Indicators } from '@yinyu/rules'
import { currentFacts, type StoredFact } from '../../storage/current-fact.ts'
import { planUndo } from './undo-plan.ts'

const days = ['2024-01-01', '2024-06-01', '2025-01-01', '2025-06-01', '2026-01-01']
const day = fc.constantFrom(...days)
const about = { unit: '', meaning: '', group: '', examples: [] }
const indicators: Indicators = new Map([
  ['staff', { ...about, id: 'staff', title: '人数', kind: 'count', period: 'now' }],
])

const name = fc.constantFrom('年报', '普查')

/** Somebody says something, an import says something, or an import is undone (`0` is the first). */
const event = fc.oneof(
  fc.record({
    by: fc.constant('person'),
    value: fc.option(fc.nat(3), { nil: undefined }),
    heldOn: day,
    sourceName: name,
  }),
  fc.record({
    by: fc.constantFrom('import 0', 'import 1', 'import 2'),
    value: fc.nat(3),
    heldOn: day,
    sourceName: name,
  }),
  fc.record({ undo: fc.constantFrom('import 0', 'import 1', 'import 2') }),
)

interface Told {
  readonly facts: readonly StoredFact[]
  readonly by: ReadonlyMap<string, string>
  readonly undone: ReadonlySet<string>
}

interface Saying {
  readonly by: string
  readonly value: StoredFact['value']
  readonly heldOn: string
  readonly sourceName?: string
}

function fact(told: Told, { value, heldOn, sourceName = '年报' }: Omit<Saying, 'by'>): StoredFact {
  const seq = told.facts.length
  const state = value === undefined ? 'withdrawn' : 'stated'
  const source = { source: 'filing', sourceName, knownOn: '2026-01-01' } as const
  return { id: String(seq), seq, indicator: 'staff', year: undefined, value, state, heldOn, ...source }
}

function say(told: Told, what: Saying): Told {
  const said = fact(told, what)
  return { ...told, facts: [...told.facts, said], by: new Map([...told.by, [said.id, what.by]]) }
}

/** Without a run: what was said in between is brought before what earlier undos have recorded. */
function undo(told: Told, run?: string): Told {
  const mine = new Set(told.facts.filter(({ id }) => told.by.get(id) === run).map(({ id }) => id))
  const plan = planUndo(told.facts, { mine, undone: told.undone })
  const after = plan.reduce((so, each) => say(so, { ...each, by: 'undo' }), told)
  const added = after.facts.slice(told.facts.length).map(({ id }) => id)
  return { ...after, undone: new Set([...told.undone, ...mine, ...added]) }
}

function seenOn(facts: readonly StoredFact[], heldOn: string): unknown {
  const current = currentFacts(facts, indicators, { heldOn, knownOn: '2026-01-01' }).get('staff')
  return current && [current.value, current.sourceName]
}

test('after any undos, in any order, every day shows what it would show without those imports', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 14 }), (events) => {
      let told: Told = { facts: [], by: new Map(), undone: new Set() }
      for (const each of events) {
        told = 'undo' in each ? undo(told, each.undo) : undo(say(told, each))
        const real = told.facts.filter(({ id }) => !told.undone.has(id))
        for (const heldOn of days) expect(seenOn(told.facts, heldOn)).toEqual(seenOn(real, heldOn))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a later word of the same day is left alone', () => {
  const first = say(
    { facts: [], by: new Map(), undone: new Set() },
    { by: 'import 0', value: 1, heldOn: '2025-01-01' },
  )
  const { facts } = say(first, { by: 'person', value: 2, heldOn: '2025-01-01' })
  expect(planUndo(facts, { mine: new Set(['0']), undone: new Set() })).toEqual([])
})

test('what the source said before is said again, with its name', () => {
  const first = say(
    { facts: [], by: new Map(), undone: new Set() },
    { by: 'person', value: 7, heldOn: '2024-01-01' },
  )
  const { facts } = say(first, { by: 'import 0', value: 8, heldOn: '2025-01-01' })
  expect(planUndo(facts, { mine: new Set(['1']), undone: new Set() })).toEqual([
    { heldOn: '2025-01-01', value: 7, state: 'stated', sourceName: '年报' },
  ])
})

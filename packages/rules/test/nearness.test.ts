import { compareRatios, ratio } from '@yinyu/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyWay,
  findGaps,
  judgeStandard,
  missingFacts,
  prepareNearness,
  type Condition,
  type Definitions,
  type FactValue,
} from '../src/index.ts'
import { waysToMeetCondition } from '../src/gap.ts'
import { definitions, facts, indicators, occasion, policy, standard } from './town.ts'

const helped: Definitions = {
  ...definitions([
    standard('bench', [
      { kind: 'at-least', id: 'R', indicator: 'research', year: 'Y-1', value: '100万元' },
      {
        kind: 'any',
        id: 'A',
        of: [
          { kind: 'at-least', indicator: 'patents', value: '4项' },
          { kind: 'is-true', indicator: 'iso' },
        ],
      },
      { kind: 'at-most', id: 'D', indicator: 'debt-ratio', year: 'Y-1', value: '80%' },
      { kind: 'at-least', id: 'G', indicator: 'growth', year: 'Y-1', value: '0%' },
    ]),
  ]),
  indicators: new Map(
    [...indicators].map(([id, indicator]) => [
      id,
      id === 'iso'
        ? { ...indicator, help: 'guide' as const }
        : id === 'debts'
          ? { ...indicator, help: 'operate' as const }
          : indicator,
    ]),
  ),
}
const bench = prepareNearness(helped, 'bench', occasion)
const near = (values: Record<string, FactValue>) => {
  const found = bench?.ask(facts(values))
  if (found === undefined) throw new Error('the bench is in force')
  return found
}
const fine = {
  'research@2025': 100_000_000,
  iso: true,
  'debts@2025': 1,
  'assets@2025': 2,
  'revenue@2025': 110,
  'revenue@2024': 100,
}
const percent = (values: Record<string, FactValue>) => {
  const { distance } = near({ ...fine, ...values })
  return distance && Number((distance.n * 1_000_000n) / distance.d) / 10_000
}

test('the distance is the share of the line that is short, of the largest gap', () => {
  expect(percent({ 'research@2025': 62_790_000 })).toBe(37.21)
  expect(percent({ 'research@2025': 90_000_000, 'debts@2025': 9, 'assets@2025': 10 })).toBe(12.5)
  expect(percent({})).toBeUndefined()
})

test('of alternatives the nearest counts, and what has no number is a whole step', () => {
  expect(percent({ iso: false, patents: 3 })).toBe(25)
  expect(percent({ iso: false, patents: 0 })).toBe(100)
})

test('a line of zero is measured by the share itself', () => {
  expect(percent({ 'revenue@2025': 95 })).toBe(5)
})

test('help is that of the condition that can be helped least, of equal alternatives the most helpful', () => {
  expect(near({ ...fine, iso: false, patents: 0 }).help).toBe('guide')
  expect(near({ ...fine, 'debts@2025': 9, 'assets@2025': 10, iso: false, patents: 0 }).help).toBe('operate')
  expect(near({ ...fine, 'research@2025': 0 }).help).toBeUndefined()
})

test('two distances that no double can tell apart keep their order', () => {
  const share = (value: number) => near({ ...fine, 'research@2025': value }).distance ?? ratio(0n)
  const one = prepareNearness(
    definitions([
      standard('wide', [
        { kind: 'at-least', id: 'W', indicator: 'research', year: 'Y-1', value: '90000000000000元' },
      ]),
    ]),
    'wide',
    occasion,
  )
  const wide = (value: number) => one?.ask(facts({ 'research@2025': value })).distance ?? ratio(0n)
  expect(compareRatios(share(99_999_998), share(99_999_999))).toBe(1)
  expect(compareRatios(wide(1), wide(2))).toBe(1)
})

test('what is missing is what the tree of reasons finds missing', () => {
  const { missing, unknown, verdict } = near({ 'research@2025': 100_000_000, patents: 3, 'debts@2025': 1 })
  expect({ missing: missing.toSorted(), unknown, verdict }).toEqual({
    missing: ['assets@2025', 'iso', 'revenue@2024', 'revenue@2025'],
    unknown: [1, 2, 3],
    verdict: 'unknown',
  })
})

test('a policy is judged with its regions, which are no condition of its own', () => {
  const all = definitions([], [policy('P01', {})])
  const ask = prepareNearness(all, 'P01', occasion)?.ask
  const verdicts = ['350582', '350203', '110101'].map(
    (region) => ask?.(facts({ region, blacklisted: false })).verdict,
  )
  expect(verdicts).toEqual(['met', 'unmet', 'unmet'])
  expect(ask?.(facts({ region: '110101', blacklisted: true }))).toMatchObject({ unmet: [{ condition: 0 }] })
})

test('what is not in force has no nearness', () => {
  expect(prepareNearness(helped, 'bench', { on: '2020-01-01', purpose: 'new' })).toBeUndefined()
  expect(prepareNearness(helped, 'nothing', occasion)).toBeUndefined()
})

const money = fc.integer({ min: 0, max: 40 }).map((n) => n * 5_000_000)
const someFacts = fc.record(
  {
    'research@2025': money,
    'research@2024': money,
    'revenue@2025': money,
    'revenue@2024': money,
    patents: fc.nat(5),
  },
  { requiredKeys: [] },
)
const conditions: readonly Condition[] = [
  { kind: 'at-least', id: 'a', indicator: 'research', year: 'Y-1', value: '100万元' },
  { kind: 'at-least', id: 'b', indicator: 'research-share', year: 'Y-1', value: '3%' },
  { kind: 'more-than', id: 'c', indicator: 'growth', year: 'Y-1', value: '5%' },
  {
    kind: 'each-of-last-years',
    id: 'd',
    years: 2,
    of: { kind: 'at-least', indicator: 'research', year: 'Y-1', value: '50万元' },
  },
  { kind: 'at-most', id: 'e', indicator: 'patents', value: '3项' },
]
const all = definitions([standard('all', conditions)])
const asker = prepareNearness(all, 'all', occasion)

test('it agrees with the tree on every verdict, and on the facts that are missing', () => {
  fc.assert(
    fc.property(someFacts, (values) => {
      const told = judgeStandard(all, facts(values), { standard: 'all', ...occasion })
      const found = asker?.ask(facts(values))
      expect({ verdict: found?.verdict, missing: found?.missing.toSorted() }).toEqual({
        verdict: told.verdict,
        missing: [...missingFacts(told.reasons)].toSorted(),
      })
      expect(found?.unmet.map(({ condition }) => told.reasons[condition]?.verdict)).toEqual(
        found?.unmet.map(() => 'unmet'),
      )
    }),
  )
})

test('changing the facts as the gap says makes the condition met, and it is no longer short', () => {
  let closed = 0
  fc.assert(
    fc.property(someFacts, (values) => {
      const known = facts(values)
      for (const { condition: place } of asker?.ask(known).unmet ?? []) {
        const condition = conditions[place]
        if (condition === undefined) throw new Error('a condition of no place')
        const [way] = waysToMeetCondition(all, condition, known, occasion)
        if (way === undefined) continue
        expect(findGaps(all, [condition], known, occasion)).not.toEqual([])
        const after = asker?.ask(applyWay(known, way))
        expect(after?.unmet.map((each) => each.condition)).not.toContain(place)
        closed += 1
      }
    }),
  )
  expect(closed).toBeGreaterThan(20)
})

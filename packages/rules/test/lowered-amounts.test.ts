import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  judgePolicy,
  prepareAmounts,
  type Amount,
  type Benefit,
  type Condition,
  type FactValue,
  type Policy,
} from '../src/index.ts'
import { definitions, facts, occasion, policy } from './town.ts'

/** Small sums of fen, so that halves, full steps, caps and lines are hit often; some below zero, some huge. */
const fen = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n * 50),
  fc.integer({ min: -300, max: 2500 }),
  fc.integer({ min: 0, max: 100 }).map((n) => Number.MAX_SAFE_INTEGER - n),
)
const someFacts: fc.Arbitrary<Record<string, FactValue>> = fc
  .record(
    {
      region: fc.constantFrom('350582', '350203', '350000'),
      blacklisted: fc.constantFrom(false, false, true),
      'research@2025': fen.map((n) => Math.abs(n)),
      'research@2024': fen.map((n) => Math.abs(n)),
      'revenue@2025': fen,
      'main-revenue@2025': fen,
      'profit@2025': fen,
      loan: fen.map((n) => Math.abs(n)),
      'loan-days': fc.integer({ min: 0, max: 500 }),
      patents: fc.integer({ min: 0, max: 4 }),
      'founded-on': fc.constantFrom('2025-06-01', '2026-05-31', '2026-06-02'),
      'title-apprentice': fc.boolean(),
      'title-master': fc.boolean(),
      lab: fc.constantFrom('none', 'city', 'national'),
    },
    { requiredKeys: [] },
  )
  .map((record) => known(Object.entries(record)))

const part = fc.constantFrom('0%', '0.5%', '6%', '15%', '100%', '33.33%')
const cap = fc.constantFrom(undefined, undefined, '0元', '0.03元', '1元', '5.01元', '800万元')
const measure = fc.constantFrom(
  'research',
  'research-increase',
  'research-sum',
  'research-mean',
  'profit',
  'main-share',
  'growth',
  'patents',
  'loan',
  'days-active',
)
const single: fc.Arbitrary<Benefit> = fc.oneof(
  fc.constantFrom('0元', '0.01元', '3元', '50万元').map((amount): Benefit => ({ kind: 'fixed', amount })),
  fc.constant<Benefit>({ kind: 'not-known' }),
  fc
    .tuple(measure, part, cap)
    .map(([of, share, most]): Benefit => ({ kind: 'share', of, share, ...capped(most) })),
  fc
    .tuple(measure, fc.constantFrom('0.5元', '1元', '3元', '7元'), fc.constantFrom('0.1元', '2元'), cap)
    .map(([of, step, amount, most]): Benefit => ({ kind: 'per-step', of, step, amount, ...capped(most) })),
  fc.tuple(measure, part).map(([on, by]): Benefit => ({ kind: 'multiplier', on, by })),
  fc.tuple(measure, part, measure, cap).map(([of, share, received, most]): Benefit => ({
    kind: 'top-up',
    of,
    share,
    received,
    ...capped(most),
  })),
  fc
    .tuple(measure, part, fc.constantFrom(undefined, '1.11元', '2000万元'), fc.constantFrom(360, 365), cap)
    .map(([principal, rate, principalMost, days, most]): Benefit => ({
      kind: 'interest',
      principal,
      days: 'loan-days',
      rate,
      daysMost: 360,
      daysPerYear: days,
      ...(principalMost === undefined ? {} : { principalMost }),
      ...capped(most),
    })),
)
const when = fc.constantFrom<Condition[]>(
  { kind: 'holds-title', titles: ['title-master'] },
  { kind: 'holds-title', titles: ['title-apprentice'] },
  { kind: 'one-of', indicator: 'lab', words: ['city'] },
  { kind: 'at-least', indicator: 'revenue', value: '5元' },
  { kind: 'less-than', indicator: 'main-share', value: '50%' },
)
const benefit: fc.Arbitrary<Benefit> = fc.letrec<{ node: Benefit }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    single,
    fc
      .array(fc.record({ when, gives: tie('node') }), { minLength: 1, maxLength: 3 })
      .map((cases): Benefit => ({ kind: 'by-condition', cases })),
    fc
      .tuple(fc.array(tie('node'), { minLength: 2, maxLength: 3 }), cap)
      .map(([of, most]): Benefit => ({ kind: 'sum', of, ...capped(most) })),
    fc.tuple(tie('node'), cap).map(([of, most]): Benefit => ({ kind: 'up-to', of, ...capped(most) })),
  ),
})).node

test('the lowered form gives every verdict and amount of the tree walker, to the fen', () => {
  fc.assert(
    fc.property(benefit, someFacts, (gives, values) => {
      const given = giving(gives)
      const { verdict, amount } = judgePolicy(definitions(), given, facts(values), occasion)
      expect(dueOf(gives, values)).toEqual({ verdict, amount })
    }),
    { numRuns: 3000 },
  )
})
test('knowing one fact more never widens what is due', () => {
  fc.assert(
    fc.property(benefit, someFacts, fc.nat(), (gives, values, pick) => {
      const keys = Object.keys(values)
      const without = keys[pick % Math.max(1, keys.length)]
      const fewer = known(Object.entries(values).filter(([key]) => key !== without))
      expect(widens(dueOf(gives, fewer)?.amount, dueOf(gives, values)?.amount)).toBe('no')
    }),
    { numRuns: 3000 },
  )
})
test('money beyond the whole numbers of a double stays exact', () => {
  const gives: Benefit = { kind: 'share', of: 'research', share: '33.33%' }
  const values = { region: '350582', blacklisted: false, 'research@2025': 9_007_199_254_740_991 }
  // 9007199254740991 × 0.3333 = 3002099511605172.3003
  expect(dueOf(gives, values)?.amount).toEqual({
    leastFen: 3_002_099_511_605_172n,
    mostFen: 3_002_099_511_605_172n,
  })
})
test('a condition that spares this purpose is not asked of who gets a policy', () => {
  const given = policy('P99', {
    who: [
      { kind: 'is-false', indicator: 'blacklisted' },
      { kind: 'is-true', indicator: 'iso', for: 'new' },
    ],
  })
  const firm = facts({ region: '350582', blacklisted: false, iso: false })
  const at = (purpose: 'new' | 're-check') =>
    judgePolicy(definitions(), given, firm, { ...occasion, purpose }).verdict
  expect([at('new'), at('re-check')]).toEqual(['unmet', 'met'])
})

/** The policy is checked once; only what it gives differs. */
const checked = policy('P99', {})
function giving(gives: Benefit): Policy {
  return { ...checked, gives }
}

function dueOf(gives: Benefit, values: Record<string, FactValue>) {
  const prepared = prepareAmounts(definitions([], [giving(gives)]), occasion)
  return prepared.policies[0]?.due(prepared.rowFor(facts(values)))
}

/** An amount that is not named holds every other; nothing else may hold what its elder did not. */
function widens(before: Amount | undefined, after: Amount | undefined): 'yes' | 'no' {
  if (before === undefined) return 'no'
  if (after === undefined || after.leastFen < before.leastFen) return 'yes'
  if (before.mostFen === undefined) return 'no'
  return after.mostFen === undefined || after.mostFen > before.mostFen ? 'yes' : 'no'
}

function capped(most: string | undefined): { cap?: string } {
  return most === undefined ? {} : { cap: most }
}

function known(entries: readonly (readonly [string, FactValue | undefined])[]): Record<string, FactValue> {
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
}

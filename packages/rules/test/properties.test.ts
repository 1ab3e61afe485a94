import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGaps, judgeStandard, prepareDecision, type Condition, type FactValue } from '../src/index.ts'
import { definitions, facts, occasion, sceneOf, standard } from './town.ts'

/** Small numbers, so that lines are hit often. */
const money = fc.integer({ min: 0, max: 40 }).map((n) => n * 50)
const someFacts: fc.Arbitrary<Record<string, FactValue>> = fc
  .record(
    {
      'revenue@2025': money,
      'revenue@2024': money,
      'revenue@2023': money,
      'main-revenue@2025': money,
      'research@2025': money,
      'research@2024': money,
      'debts@2025': money,
      'assets@2025': money,
      'years-active': fc.integer({ min: 0, max: 12 }),
      patents: fc.integer({ min: 0, max: 3 }),
      iso: fc.boolean(),
      brand: fc.boolean(),
      'title-apprentice': fc.boolean(),
      leading: fc.boolean(),
      lab: fc.constantFrom('none', 'city', 'national'),
      region: fc.constantFrom('350582', '350203', '350000', '110101'),
      'local-points': fc.integer({ min: 0, max: 15 }).map((n) => n * 1_000_000),
    },
    { requiredKeys: [] },
  )
  .map(
    (record) =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record<
        string,
        FactValue
      >,
  )

const line = (
  kind: 'at-least' | 'more-than' | 'at-most' | 'less-than',
  indicator: string,
  value: string,
): Condition => ({ kind, indicator, value })
const leaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition[]>(
  line('at-least', 'revenue', '5元'),
  line('at-most', 'debt-ratio', '80%'),
  line('more-than', 'main-share', '50%'),
  line('at-least', 'growth-mean', '5%'),
  line('at-least', 'growth-compound', '5%'),
  line('less-than', 'growth', '20%'),
  line('at-least', 'research-sum', '12元'),
  line('at-least', 'research-increase', '1元'),
  line('at-least', 'patents', '1项'),
  { kind: 'is-true', indicator: 'iso' },
  { kind: 'is-false', indicator: 'brand' },
  { kind: 'holds-title', titles: ['title-apprentice', 'title-master'] },
  { kind: 'one-of', indicator: 'lab', words: ['city', 'national'] },
  { kind: 'judged', indicator: 'leading' },
  { kind: 'in-region', regions: ['350200'], named: '厦门' },
  { kind: 'each-of-last-years', years: 2, of: line('at-least', 'research-share', '3%') },
  {
    kind: 'scored',
    full: 30,
    pass: 12,
    parts: [{ id: 'p', title: '甲', full: 30, least: 3 }],
    items: [
      {
        id: 'a',
        title: '占比',
        part: 'p',
        points: {
          kind: 'bands',
          indicator: 'main-share',
          by: 'at-least',
          bands: [
            { line: '80%', points: 10 },
            { line: '60%', points: 5 },
          ],
          otherwise: 0,
        },
      },
      {
        id: 'b',
        title: '年限',
        part: 'p',
        points: { kind: 'per-full', indicator: 'years-active', each: 2, points: 1, cap: 5 },
      },
      { id: 'c', title: '特色', part: 'p', points: { kind: 'given', indicator: 'local-points', cap: 15 } },
    ],
  },
)
const tree: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'all', of })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
    tie('node').map((of): Condition => ({ kind: 'not', of })),
    fc
      .array(tie('node'), { minLength: 2, maxLength: 3 })
      .map((of): Condition => ({ kind: 'at-least-n-of', n: 2, of })),
  ),
})).node

const verdict = (condition: Condition, values: Record<string, FactValue>) => {
  const scene = sceneOf(values)
  return scene.judge(condition, scene).verdict
}

test('the order of conditions never changes a verdict', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 2, maxLength: 4 }), someFacts, (of, values) => {
      expect(verdict({ kind: 'all', of: of.toReversed() }, values)).toBe(verdict({ kind: 'all', of }, values))
    }),
  )
})
test('adding a fact never turns a decided verdict into unknown or into its opposite', () => {
  fc.assert(
    fc.property(tree, someFacts, fc.nat(), (condition, values, pick) => {
      const keys = Object.keys(values)
      const removed = keys[pick % Math.max(1, keys.length)]
      const fewer = Object.fromEntries(Object.entries(values).filter(([key]) => key !== removed))
      const before = verdict(condition, fewer)
      expect([before, 'unknown']).toContain(before === 'unknown' ? 'unknown' : verdict(condition, values))
    }),
    { numRuns: 500 },
  )
})
test('the lowered form and the tree walker agree on every verdict and score range', () => {
  fc.assert(
    fc.property(tree, someFacts, (condition, values) => {
      const all = definitions([standard('s', [condition])])
      const walked = judgeStandard(all, facts(values), { standard: 's', ...occasion })
      const [decider] = prepareDecision(all, occasion).standards
      const row = prepareDecision(all, occasion).rowFor(facts(values))
      expect(decider?.decide(row)).toBe(walked.verdict)
      const range = condition.kind === 'scored' ? [walked.score?.least, walked.score?.most] : undefined
      expect(condition.kind === 'scored' ? decider?.score?.(row) : undefined).toEqual(range)
    }),
    { numRuns: 1000 },
  )
})
test('a score range contains the score of every completion of the missing facts', () => {
  const scored = fc
    .constantFrom(...(['at-least'] as const))
    .chain(() => leaf.filter((c) => c.kind === 'scored'))
  fc.assert(
    fc.property(scored, someFacts, someFacts, (condition, values, completion) => {
      const range = (all: Record<string, FactValue>) => {
        const scene = sceneOf(all)
        return scene.judge(condition, scene).score
      }
      const before = range(values)
      const after = range({ ...completion, ...values })
      expect([
        (after?.least ?? 0) >= (before?.least ?? 0),
        (after?.most ?? 0) <= (before?.most ?? 0),
      ]).toEqual([true, true])
    }),
  )
})
test('applying the change of a gap meets the condition, and one unit less does not', () => {
  const numeric = leaf.filter((c) => 'value' in c && c.kind !== 'less-than')
  fc.assert(
    fc.property(numeric, someFacts, (condition, values) => {
      for (const gap of findGaps(definitions(), [condition], facts(values), occasion)) {
        const now = Number(values[gap.indicator])
        const step = Math.sign(Number(gap.change))
        const to = now + Number(BigInt(gap.change.replace(/[+.]/g, '')))
        expect([
          verdict(condition, { ...values, [gap.indicator]: to }),
          verdict(condition, { ...values, [gap.indicator]: to - step }),
        ]).toEqual(['met', 'unmet'])
      }
    }),
    { numRuns: 500 },
  )
})
test('the root of the tree says what the whole was judged', () => {
  fc.assert(
    fc.property(tree, someFacts, (condition, values) => {
      const found = judgeStandard(definitions([standard('s', [condition])]), facts(values), {
        standard: 's',
        ...occasion,
      })
      expect(found.reasons.map((reason) => reason.verdict)).toEqual([found.verdict])
      expect(found.verdict === 'unknown' && found.reasons[0]?.says === '').toBe(false)
    }),
  )
})

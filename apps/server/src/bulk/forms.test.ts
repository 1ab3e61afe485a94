import { expect, test } from 'vitest'
import type { LoweredDecision, LoweredRule } from '@yinyu/rules'
import { boundaryRows, type FirmRow } from './testing/boundary-rows.ts'
import { byClosures, byKernel } from './testing/decided.ts'
import { planKernel } from '@yinyu/rules'

type Truth = LoweredRule['verdict']
type Tally = NonNullable<LoweredRule['score']>

const flag = (slot: number): Truth => ({ op: 'flag', slot })
const FLAGS = [0, 1, 2, 3]
const unknown: Truth = { op: 'verdict', verdict: 'unknown' }
const steps = (slot: number, points: readonly (readonly [number, number])[]): Tally => ({
  op: 'first',
  steps: points.map((each, i) => ({ when: flag((slot + i) % 4), points: [each[0] * 1e6, each[1] * 1e6] })),
  otherwise: [0, 0],
})

function decisionOf(verdict: Truth, score?: Tally): LoweredDecision {
  const rule = { kind: 'standard', id: 's', version: '1', verdict, conditions: new Map(), score } as const
  return { keys: ['f0', 'f1', 'f2', 'f3', 'n4', 'n5'], standards: [rule], policies: [] }
}

/** Every combination of yes, no and unknown of four flags, with numbers that go up. */
const rows: readonly FirmRow[] = Array.from({ length: 81 }, (_, n) => [
  ...FLAGS.map((i) => [true, false, undefined][Math.floor(n / 3 ** i) % 3]),
  n % 7 === 0 ? undefined : n * 400_000,
  n % 5 === 0 ? undefined : n - 9,
])

test.each([0, 1, 2, 3, 4, 5])('at least %i of four conditions', (count) => {
  const decision = decisionOf({ op: 'at-least', count, of: FLAGS.map(flag) })
  expect(byKernel(decision, rows)).toEqual(byClosures(decision, rows))
})
test('what several entries say alike, with one that is never known', () => {
  const entries = [
    { when: flag(0), truth: flag(1) },
    { when: flag(2), truth: flag(3) },
    { when: { op: 'and', of: [flag(1), flag(2)] } as const, truth: unknown },
  ]
  const decision = decisionOf({ op: 'agree', of: entries })
  expect(byKernel(decision, rows)).toEqual(byClosures(decision, rows))
})
test.each<readonly [string, Tally]>([
  [
    'steps',
    steps(0, [
      [5, 5],
      [2, 3],
      [4, 9],
    ]),
  ],
  [
    'the most of two',
    {
      op: 'most',
      of: [
        steps(0, [
          [5, 5],
          [2, 3],
        ]),
        steps(2, [
          [4, 4],
          [3, 8],
        ]),
      ],
    },
  ],
  [
    'a capped sum',
    { op: 'capped', cap: 6e6, of: { op: 'sum', of: FLAGS.map((slot) => steps(slot, [[2.5, 2.5]])) } },
  ],
  ['points given', { op: 'sum', of: [{ op: 'given', slot: 4, cap: 15_000_000 }, steps(1, [[1, 2]])] }],
  ['points for each full', { op: 'per-full', slot: 5, each: 2, points: 500_000, cap: 5e6 }],
])('a score from %s, and whether it reaches a line', (_, tally) => {
  for (const line of [0, 3e6, 4_000_001, 5e6, 99e6]) {
    for (const sign of ['positive', 'not-negative'] as const) {
      const decision = decisionOf({ op: 'reaches', points: tally, line, sign }, tally)
      expect(byKernel(decision, rows)).toEqual(byClosures(decision, rows))
    }
  }
})
test('a region, an industry and words, coarse and unknown ones too', () => {
  const decision = decisionOf({
    op: 'or',
    of: [
      { op: 'region', slot: 0, areas: ['350500', '350200'] },
      {
        op: 'and',
        of: [
          { op: 'industry', slot: 1, branches: ['39', '3562'] },
          { op: 'not', of: { op: 'word', slot: 2, words: ['a', 'b'] } },
        ],
      },
    ],
  })
  const firms = boundaryRows(planKernel(decision), 6, 500, 5)
  expect(byKernel(decision, firms)).toEqual(byClosures(decision, firms))
})
test('points that are no whole millionths are refused', () => {
  const tally = { op: 'per-full', slot: 5, each: 1, points: 0.5, cap: 5 } as const
  expect(() => planKernel(decisionOf(unknown, tally))).toThrow('at most six decimals')
})
test('a fact that is read as a number and as a flag is refused', () => {
  const number: Truth = {
    op: 'sign',
    polynomial: [{ coefficient: 1n, slots: [0] }],
    sign: 'positive',
    guards: [],
  }
  expect(() => planKernel(decisionOf({ op: 'and', of: [number, flag(0)] }))).toThrow('a fact has one kind')
})

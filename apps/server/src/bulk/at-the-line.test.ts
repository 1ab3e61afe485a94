import { expect, test } from 'vitest'
import type { LoweredDecision } from '@yinyu/rules'
import { chanceFrom } from './testing/boundary-rows.ts'
import { byKernel } from './testing/decided.ts'

type Truth = LoweredDecision['standards'][number]['verdict']
type Line = Extract<Truth, { op: 'sign' }>
type Polynomial = Line['polynomial']

const HUGE = Number.MAX_SAFE_INTEGER
const term = (coefficient: bigint, ...slots: number[]) => ({ coefficient, slots })

function decisionOf(verdict: Truth): LoweredDecision {
  const rule = {
    kind: 'standard',
    id: 's',
    version: '1',
    verdict,
    conditions: new Map(),
    score: undefined,
  } as const
  return { keys: ['a', 'b', 'c'], standards: [rule], policies: [] }
}

function kernelOn(line: Omit<Line, 'op'>, rows: readonly (readonly number[])[]) {
  return byKernel(decisionOf({ op: 'sign', ...line }), rows).map((found) => found['standard s '])
}

function exactly({ polynomial, sign }: Omit<Line, 'op'>, row: readonly number[]): string {
  const sum = polynomial.reduce(
    (total, { coefficient, slots }) =>
      total + slots.reduce((p, slot) => p * BigInt(row[slot] ?? 0), coefficient),
    0n,
  )
  return (sign === 'positive' ? sum > 0n : sum >= 0n) ? 'met' : 'unmet'
}

test('a fact of almost 2^53 is met on its line and unmet one unit below', () => {
  const line = { polynomial: [term(1n, 0), term(-BigInt(HUGE))], sign: 'not-negative', guards: [] } as const
  expect(kernelOn(line, [[HUGE], [HUGE - 1]])).toEqual(['met', 'unmet'])
})
test('a line between two whole numbers is reached by the next one, upwards and downwards', () => {
  const up = { polynomial: [term(3n, 0), term(-10n)], sign: 'not-negative', guards: [] } as const
  const down = { polynomial: [term(-3n, 0), term(10n)], sign: 'positive', guards: [] } as const
  expect([kernelOn(up, [[3], [4]]), kernelOn(down, [[3], [4]])]).toEqual([
    ['unmet', 'met'],
    ['met', 'unmet'],
  ])
})
test('shares of sums of almost 2^53 are decided one unit beside their line', () => {
  const guards = [[term(1n, 1)]]
  const times = Math.floor(HUGE / 7)
  const near = [-1, 0, 1].map((beside) => [3 * times + beside, 7 * times])
  const of = (sign: Line['sign']) => kernelOn({ polynomial: [term(7n, 0), term(-3n, 1)], sign, guards }, near)
  expect([of('not-negative'), of('positive')]).toEqual([
    ['unmet', 'met', 'met'],
    ['unmet', 'unmet', 'met'],
  ])
})
test('a sum of squares beside its line is decided where doubles see none', () => {
  const line = { polynomial: [term(1n, 0, 0), term(-1n, 1, 2)], sign: 'positive', guards: [] } as const
  const rows = [1e4, 1e9, 1e12, 9e15].flatMap((n) => [
    [n, n - 1, n + 1],
    [n, n, n],
    [n, n - 1, n + 2],
  ])
  expect(kernelOn(line, rows)).toEqual(rows.map((row) => exactly(line, row)))
})
test('any polynomial over facts of any size has its exact sign, on the line and one unit beside', () => {
  const next = chanceFrom(7)
  const whole = (digits: number) => Math.floor((next() * 2 - 1) * 10 ** (next() * digits))
  const shapes = [
    [[0], [1], []],
    [[0], [1], [2]],
    [
      [0, 1],
      [2, 2],
      [1, 2],
    ],
    [[0, 0, 1], [2], []],
    [[0], [1, 2]],
  ]
  const wrong: unknown[] = []
  for (const shape of shapes) {
    for (let round = 0; round < 20; round++) {
      const polynomial: Polynomial = shape.map((slots) => ({
        coefficient: BigInt(whole(12)) * 2n + 1n,
        slots,
      }))
      const sign = round % 2 === 0 ? 'positive' : 'not-negative'
      const rows = Array.from({ length: 64 }, () => [whole(15), whole(15), whole(15)]).flatMap((row) =>
        nearLine(polynomial, row),
      )
      const found = kernelOn({ polynomial, sign, guards: [] }, rows)
      rows.forEach((row, i) => {
        if (found[i] !== exactly({ polynomial, sign, guards: [] }, row)) wrong.push({ polynomial, sign, row })
      })
    }
  }
  expect(wrong).toEqual([])
})

/** The firm itself, and with its first fact at the zero of the polynomial, where that is linear in it, and beside. */
function nearLine(polynomial: Polynomial, row: readonly number[]): readonly (readonly number[])[] {
  const at = (first: bigint) =>
    polynomial.reduce(
      (total, { coefficient, slots }) =>
        total + slots.reduce((p, slot) => p * (slot === 0 ? first : BigInt(row[slot] ?? 0)), coefficient),
      0n,
    )
  const slope = at(1n) - at(0n)
  if (slope === 0n) return [row]
  const zero = Number(-at(0n) / slope)
  return [row, ...[-1, 0, 1].map((beside) => [zero + beside, ...row.slice(1)])].filter(([first]) =>
    Number.isSafeInteger(first),
  )
}

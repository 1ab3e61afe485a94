import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amountAt,
  amountDue,
  bytesOfAnswers,
  bytesOfColumns,
  compileAmount,
  deciderOf,
  layAnswers,
  layColumns,
  planKernel,
  sumAmounts,
  verdictAt,
  writeFirm,
  type Amount,
  type LoweredAmount,
  type LoweredDecision,
} from '@yinyu/rules'
import { buildKernel } from './build-kernel.ts'
import { chanceFrom, type FirmRow } from './testing/boundary-rows.ts'

type Counted = Extract<LoweredAmount, { op: 'counted' }>['of']
type Factor = Counted['factors'][number]
type Polynomial = Factor['top']
type Truth = LoweredDecision['policies'][number]['verdict']

const NUMBERS = [0, 1, 2]
const FLAGS = [3, 4, 5]
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f']
const FIRMS = 96
const MET: Truth = { op: 'verdict', verdict: 'met' }
const HUGE = Number.MAX_SAFE_INTEGER

const whole = fc.oneof(
  fc.bigInt({ min: 1n, max: 40n }),
  fc.constantFrom(100n, 36_500n, 10_000_000n, 2n ** 53n + 1n),
)
const term = fc.record({
  coefficient: fc.oneof(fc.constantFrom(1n, 1n, -1n), whole, fc.constant(-3n)),
  slots: fc.constantFrom([0], [1], [2], [0], [1], [], [0, 1], [2, 2]),
})
const polynomial: fc.Arbitrary<Polynomial> = fc.array(term, { minLength: 1, maxLength: 3 })
/** Divisors as formulas give them: one, or positive wherever their guard is. */
const factor: fc.Arbitrary<Factor> = fc
  .tuple(polynomial, fc.option(whole), fc.constantFrom('one', 'one', 'fact', 'sum'), fc.option(polynomial))
  .map(([top, most, divisor, strange]): Factor => {
    const one: Polynomial = [{ coefficient: 1n, slots: [] }]
    const sum: Polynomial = [
      { coefficient: 2n, slots: [1] },
      { coefficient: -1n, slots: [2] },
    ]
    const bottom = divisor === 'one' ? one : divisor === 'sum' ? sum : [{ coefficient: 1n, slots: [2] }]
    const usual = bottom.map(({ coefficient, slots }) => ({ coefficient: coefficient * (most ?? 1n), slots }))
    const limit = strange !== null && divisor === 'sum' ? strange : usual
    return { top, most: most === null ? undefined : limit, bottom, guards: divisor === 'one' ? [] : [bottom] }
  })
const counted: fc.Arbitrary<Counted> = fc.record({
  factors: fc.array(factor, { minLength: 1, maxLength: 2 }),
  times: whole,
  over: whole,
  rounding: fc.constantFrom('half-up', 'down'),
  eachFen: fc.constantFrom(1n, 1n, 50n, 10_000_000n),
})
const truth: fc.Arbitrary<Truth> = fc.oneof(
  fc.constantFrom(...FLAGS).map((slot): Truth => ({ op: 'flag', slot })),
  fc.constantFrom<Truth>({ op: 'verdict', verdict: 'met' }, { op: 'verdict', verdict: 'unknown' }),
  polynomial.map((line): Truth => ({ op: 'sign', polynomial: line, sign: 'positive', guards: [] })),
)
const fen = fc.constantFrom(0n, 1n, 50n, 600_000_000n, 5_000_000_000n, 2n ** 60n + 7n)
const amount: fc.Arbitrary<LoweredAmount> = fc.letrec<{ node: LoweredAmount }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fen.map((each): LoweredAmount => ({ op: 'fixed', fen: each })),
    fc.constant<LoweredAmount>({ op: 'not-known' }),
    fc
      .tuple(counted, fc.option(counted, { nil: undefined }))
      .map(([of, most]): LoweredAmount => ({ op: 'counted', of, most })),
    fc.tuple(counted, counted).map(([total, received]): LoweredAmount => ({ op: 'rest', total, received })),
    fc
      .array(fc.record({ when: truth, gives: tie('node') }), { minLength: 1, maxLength: 3 })
      .map((steps): LoweredAmount => ({ op: 'first', steps })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): LoweredAmount => ({ op: 'sum', of })),
    tie('node').map((of): LoweredAmount => ({ op: 'up-to', of })),
    fc.tuple(tie('node'), fen).map(([of, capFen]): LoweredAmount => ({ op: 'capped', of, capFen })),
  ),
})).node
const below: fc.Arbitrary<LoweredAmount> = fc
  .tuple(amount, fc.constantFrom(-5n, -(2n ** 60n)))
  .map(([of, less]) => ({ op: 'sum', of: [of, { op: 'fixed', fen: less }] }))

test('kernels give every amount of the closures, whatever the form and the size of the facts', () => {
  const check = (of: fc.Arbitrary<LoweredAmount>, numRuns: number) =>
    fc.assert(
      fc.property(of, truth, fc.nat(), (lowered, verdict, seed) => {
        const firms = firmsFrom(seed)
        expect(byKernel(lowered, verdict, firms).map(say)).toEqual(
          byClosures(lowered, verdict, firms).map(say),
        )
      }),
      { numRuns },
    )
  check(amount, 400)
  check(below, 50)
}, 30_000)
test('sums over all firms and over some are those of the amounts', () => {
  fc.assert(
    fc.property(amount, truth, fc.nat(), (lowered, verdict, seed) => {
      const { plan, sheet } = decide(lowered, verdict, firmsFrom(seed))
      const [planned] = plan.amounts
      if (!planned) throw new Error('one amount was planned')
      const within = Uint32Array.from([0xf0f0_1234, 0xffff_ffff, 0x8000_0001])
      const firms = Array.from({ length: FIRMS - 7 }, (_, firm) => firm).filter(
        (firm) => (((within[firm >>> 5] ?? 0) >>> (firm & 31)) & 1) === 1,
      )
      const due = firms.flatMap((firm) =>
        verdictAt(sheet, { place: planned.verdict }, firm) === 'unmet'
          ? []
          : [amountAt(sheet, planned, firm)],
      )
      const named = due.flatMap((each) => each ?? [])
      expect(sumAmounts(sheet, planned, { from: 0, to: FIRMS - 7, within })).toEqual({
        leastFen: named.reduce((sum, { leastFen }) => sum + leastFen, 0n),
        mostFen: named.reduce((sum, { mostFen }) => sum + (mostFen ?? 0n), 0n),
        unbounded: named.filter(({ mostFen }) => mostFen === undefined).length,
        notNamed: due.length - named.length,
      })
    }),
    { numRuns: 150 },
  )
}, 30_000)
test('half a fen goes up, and the largest fact there is loses nothing', () => {
  const share = countedOf({ top: [fact(0)], times: 3333n, over: 10_000n })
  const firms = [HUGE, 150, 15, 14, 0, -7].map((each): FirmRow => [each])
  // 9007199254740991 × 0.3333 = 3002099511605172.3003
  expect(byKernel({ op: 'counted', of: share, most: undefined }, MET, firms).map(say)).toEqual([
    '3002099511605172',
    '50',
    '5',
    '5',
    '0',
    '0',
  ])
})
test('what is left of facts that nearly cancel is not lost in the doubles before', () => {
  const of = countedOf({ top: [fact(0, 3n), fact(1, -3n)] })
  expect(byKernel({ op: 'counted', of, most: undefined }, MET, [[HUGE, HUGE - 1]]).map(say)).toEqual(['3'])
})
test('what is left between two sums beyond 2^53 is exact', () => {
  const total = { ...countedOf({ top: [fact(0)] }), eachFen: 3n }
  const received = { ...countedOf({ top: [fact(1)] }), eachFen: 3n }
  expect(byKernel({ op: 'rest', total, received }, MET, [[HUGE - 1, HUGE - 2]]).map(say)).toEqual(['3'])
})
test('amounts lowered over other facts than their decision are refused', () => {
  const decision = decisionOf({ op: 'flag', slot: 3 })
  expect(() => planKernel(decision, { keys: ['b', 'a'], gives: [] })).toThrow(
    'another place than in the decision',
  )
})
test('an amount of a policy that is not decided is refused', () => {
  const gives = [{ policy: 'q', amount: { op: 'not-known' } as const }]
  expect(() => planKernel(decisionOf({ op: 'flag', slot: 3 }), { keys: KEYS, gives })).toThrow(
    'does not decide',
  )
})

function fact(slot: number, coefficient = 1n): Polynomial[number] {
  return { coefficient, slots: [slot] }
}

function countedOf({ top, times = 1n, over = 1n }: Pick<Factor, 'top'> & Partial<Counted>): Counted {
  const factors = [{ top, most: undefined, bottom: [{ coefficient: 1n, slots: [] }], guards: [] }]
  return { factors, times, over, rounding: 'half-up', eachFen: 1n }
}

function decisionOf(verdict: Truth): LoweredDecision {
  const rule = {
    kind: 'policy',
    id: 'p',
    version: undefined,
    verdict,
    conditions: new Map(),
    score: undefined,
  } as const
  return { keys: KEYS, standards: [], policies: [rule] }
}

function decide(lowered: LoweredAmount, verdict: Truth, firms: readonly FirmRow[]) {
  const plan = planKernel(decisionOf(verdict), { keys: KEYS, gives: [{ policy: 'p', amount: lowered }] })
  const columns = layColumns(
    plan.needs,
    firms.length,
    new ArrayBuffer(bytesOfColumns(plan.needs, firms.length)),
  )
  firms.forEach((row, firm) => writeFirm(columns, firm, row))
  const sheet = layAnswers(plan, firms.length, new ArrayBuffer(bytesOfAnswers(plan, firms.length)))
  buildKernel(plan, columns, sheet).decide(0, firms.length)
  return { plan, sheet }
}

function byKernel(lowered: LoweredAmount, verdict: Truth, firms: readonly FirmRow[]) {
  const { plan, sheet } = decide(lowered, verdict, firms)
  const [planned] = plan.amounts
  if (!planned) throw new Error('one amount was planned')
  return firms.map((_, firm) => amountAt(sheet, planned, firm))
}

function byClosures(lowered: LoweredAmount, verdict: Truth, firms: readonly FirmRow[]) {
  const run = compileAmount(lowered)
  const [rule] = decisionOf(verdict).policies
  if (!rule) throw new Error('one policy was given')
  const decider = deciderOf(rule)
  return firms.map((row) => amountDue(decider.decide(row), run(row)))
}

function say(due: Amount | undefined): string {
  if (!due) return 'not named'
  return due.leastFen === due.mostFen ? `${due.leastFen}` : `${due.leastFen} to ${due.mostFen ?? 'no bound'}`
}

/** Facts small, as large as they can be, below zero, and absent. */
function firmsFrom(seed: number): readonly FirmRow[] {
  const next = chanceFrom(seed)
  const number = () => {
    const kind = next()
    if (kind < 0.12) return undefined
    if (kind < 0.2) return HUGE - Math.floor(next() * 3)
    if (kind < 0.3) return -Math.floor(next() * 50)
    return Math.floor(next() * 10 ** (next() * 14))
  }
  return Array.from({ length: FIRMS }, () => [
    ...NUMBERS.map(number),
    ...FLAGS.map(() => [true, false, undefined][Math.floor(next() * 3)]),
  ])
}

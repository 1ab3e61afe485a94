import type { Benefit, YearRef } from '@yinyu/rules'
import { ceiling, fraction, over, type Fraction } from './fraction.ts'
import { plainOf, tested } from './plain/conditions.ts'
import { quantityOf } from './plain/lines.ts'
import { decimalsOfMeasure, measureOf, yearMeant } from './plain/measures.ts'
import type { Plain, PlainRule, Relation, Sum } from './plain/plain.ts'
import type { Reading } from './plain/reading.ts'
import { readingOf, type Workload } from './workload.ts'

/** An odd number, so that an odd half of a fen is hit where a share can give one. */
const ODD = 12_345n

/**
 * For making firms only: each policy with one place where its money changes, such as the cap, a full step, the
 * limit of days or half a fen, as if that were one condition more.
 */
export function moneyRules({ definitions, occasion }: Workload): readonly PlainRule[] {
  const at = readingOf(definitions, occasion)
  return definitions.policies.flatMap((policy) =>
    placesOf(policy.gives, at).map((place): PlainRule => ({
      id: `${policy.id} money`,
      kind: 'policy',
      when: {
        kind: 'all',
        of: [{ kind: 'region', areas: policy.region.in }, ...tested(policy.who, at), ...place],
      },
    })),
  )
}

function placesOf(benefit: Benefit, at: Reading): readonly (readonly Plain[])[] {
  switch (benefit.kind) {
    case 'fixed':
    case 'not-known':
      return [[]]
    case 'sum':
      return benefit.of.flatMap((part) => placesOf(part, at))
    case 'up-to':
      return placesOf(benefit.of, at)
    case 'by-condition':
      return benefit.cases.flatMap(({ when, gives }) =>
        placesOf(gives, at).map((place) => [plainOf(when, at), ...place]),
      )
    case 'share':
      return placesOfShare(benefit, benefit.share, benefit.cap, at)
    case 'multiplier':
      return placesOfShare({ of: benefit.on }, benefit.by, undefined, at)
    case 'per-step': {
      const step = exactly(benefit.step)
      return [1n, 2n, 7n].map((full) => [line(benefit, over(step, fraction(1n, full)), at)])
    }
    case 'interest':
      return placesOfInterest(benefit, at)
    case 'top-up':
      return placesOfTopUp(benefit, at)
  }
}

interface Base {
  readonly of: string
  readonly year?: YearRef | undefined
}

/** Where the cap is reached, and where the share is half a fen over. */
function placesOfShare(base: Base, share: string, cap: string | undefined, at: Reading) {
  const part = exactly(share)
  const half = part.bottom % 2n === 0n ? [fraction((part.bottom / 2n) * ODD, 100n)] : []
  const capped = cap === undefined ? [] : [over(exactly(cap), part)]
  return [...half, ...capped].map((value) => [line(base, value, at)])
}

function placesOfInterest(benefit: Extract<Benefit, { kind: 'interest' }>, at: Reading) {
  const principal = exactly(benefit.principalMost ?? '1000万元')
  const days = fraction(BigInt(benefit.daysMost))
  return [
    [line({ of: benefit.principal }, principal, at), line({ of: benefit.days }, days, at)],
    [line({ of: benefit.days }, days, at, 'less-than')],
  ]
}

/** Where what was received is the whole total. */
function placesOfTopUp(benefit: Extract<Benefit, { kind: 'top-up' }>, at: Reading): readonly Plain[][] {
  const { top, bottom } = exactly(benefit.share)
  const parts = (base: Base, into: bigint): Sum => ({
    kind: 'over',
    a: sumOf(base, at),
    b: { kind: 'number', value: Number(into) },
  })
  const of: Sum = { kind: 'minus', a: parts({ of: benefit.received }, top), b: parts(benefit, bottom) }
  const measure = { name: `${benefit.received} beside ${benefit.of}`, of }
  return [[{ kind: 'compare', measure, relation: 'at-least', line: '0' }]]
}

/** `value` in yuan, heads or days, rounded up to a whole unit of the facts. */
function line(base: Base, value: Fraction, at: Reading, relation: Relation = 'at-least'): Plain {
  const places = 10n ** BigInt(decimalsOfMeasure(base.of, at))
  const whole = ceiling({ top: value.top * places, bottom: value.bottom })
  return { kind: 'compare', measure: { name: base.of, of: sumOf(base, at) }, relation, line: `${whole}` }
}

export function sumOf({ of, year }: Base, at: Reading): Sum {
  return measureOf(of, yearMeant(year, at.year, at.back), at).of
}

/** A quantity as a fraction, with no two or five left to cancel. */
export function exactly(quantity: string): Fraction {
  const { digits, decimals } = quantityOf(quantity)
  let { top, bottom } = fraction(digits, 10n ** BigInt(decimals))
  for (const prime of [2n, 5n]) {
    while (top % prime === 0n && bottom % prime === 0n) [top, bottom] = [top / prime, bottom / prime]
  }
  return { top, bottom }
}

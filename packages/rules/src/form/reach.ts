import { limitsFromAbove, signOfAmount } from './amount-sign.ts'
import type { Counted, Factor, LoweredAmount } from './amount.ts'
import type { Polynomial, Slot } from './polynomial.ts'

/** The greatest size a fact can have; what is larger is refused at intake (docs/adr/0004). */
const FACT_MOST = BigInt(Number.MAX_SAFE_INTEGER)

/** How large, in either direction, the fact of a slot can be. */
export type ReachOfSlot = (slot: Slot) => bigint

const anyFact: ReachOfSlot = () => FACT_MOST

/** No partial sum of the polynomial is larger than this. */
export function reachOfPolynomial(polynomial: Polynomial, reachOf: ReachOfSlot = anyFact): bigint {
  return polynomial.reduce(
    (sum, { coefficient, slots }) =>
      sum + slots.reduce((product, slot) => product * reachOf(slot), size(coefficient)),
    0n,
  )
}

/** What counting can come to: while dividing, so that a printer can choose its numbers, and as money. */
export interface CountedReach {
  /** No whole number on the way to the quotient is larger, the doubled ones of rounding included. */
  readonly widest: bigint
  readonly fen: bigint
}

export function reachOfCounted(counted: Counted, reachOf: ReachOfSlot = anyFact): CountedReach {
  const factors = counted.factors.map((factor) => reachOfFactor(factor, reachOf))
  const top = factors.reduce((product, factor) => product * factor.held, size(counted.times))
  const bottom = factors.reduce((product, factor) => product * factor.bottom, counted.over)
  const divided = counted.rounding === 'down' ? [top, bottom] : [2n * top + bottom, 2n * bottom]
  // Divisors are whole and positive, so a variable one divides by at least one.
  const whole =
    counted.rounding === 'down' ? top / counted.over : (2n * top + counted.over) / (2n * counted.over)
  const fen = whole * size(counted.eachFen)
  return { widest: largest([...divided, fen, ...factors.map((factor) => factor.widest)]), fen }
}

/** Whether a missing fact can leave the money without an upper bound. */
export function canBeUnbounded(amount: LoweredAmount): boolean {
  switch (amount.op) {
    case 'not-known':
    case 'fixed':
    case 'capped':
      return false
    case 'counted':
    case 'rest':
      return true
    case 'first':
      return amount.steps.some((step) => canBeUnbounded(step.gives))
    case 'sum':
      return amount.of.some(canBeUnbounded)
    case 'up-to':
      return canBeUnbounded(amount.of)
  }
}

/**
 * The money that comes out, where it is bounded, is never more than this, for choosing columns; below a cap it may
 * be more.
 */
export function reachOfAmount(amount: LoweredAmount, reachOf: ReachOfSlot = anyFact): bigint {
  switch (amount.op) {
    case 'not-known':
      return 0n
    case 'fixed':
      return size(amount.fen)
    case 'counted':
      return largest(
        [amount.of, ...(amount.most ? [amount.most] : [])].map((c) => reachOfCounted(c, reachOf).fen),
      )
    case 'rest':
      return largest([amount.total, amount.received].map((c) => reachOfCounted(c, reachOf).fen))
    case 'first':
      return largest(amount.steps.map((step) => reachOfAmount(step.gives, reachOf)))
    case 'sum':
      return amount.of.reduce((sum, part) => sum + reachOfAmount(part, reachOf), 0n)
    case 'up-to':
      return reachOfAmount(amount.of, reachOf)
    case 'capped':
      return reachBelowCap(amount, reachOf)
  }
}

/** What is unbounded comes out as the cap; what is below zero passes under it. */
function reachBelowCap(
  { of, capFen }: Extract<LoweredAmount, { op: 'capped' }>,
  reachOf: ReachOfSlot,
): bigint {
  const [reach, cap] = [reachOfAmount(of, reachOf), size(capFen)]
  if (signOfAmount(of) === 'any') return largest([reach, cap])
  return canBeUnbounded(of) ? cap : least(reach, cap)
}

function reachOfFactor(factor: Factor, reachOf: ReachOfSlot) {
  const top = reachOfPolynomial(factor.top, reachOf)
  const most = factor.most && reachOfPolynomial(factor.most, reachOf)
  const bottom = reachOfPolynomial(factor.bottom, reachOf)
  const guards = factor.guards.map((guard) => reachOfPolynomial(guard, reachOf))
  return {
    held: most === undefined ? top : limitsFromAbove(factor) ? least(top, most) : largest([top, most]),
    bottom,
    widest: largest([top, bottom, most ?? 0n, ...guards]),
  }
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function largest(values: readonly bigint[]): bigint {
  return values.reduce((most, value) => (value > most ? value : most), 0n)
}

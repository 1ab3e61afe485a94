import type { Truth } from './form.ts'
import { constant, type Polynomial } from './polynomial.ts'

/**
 * What a benefit lowers itself to: whole fen as a range over every completion of the missing facts, without
 * words. Gives what the tree walker gives: a range, a range without an upper bound, or no amount at all.
 */
export type LoweredAmount =
  /** The rule names no amount. Whatever is counted with it has none either. */
  | { readonly op: 'not-known' }
  | { readonly op: 'fixed'; readonly fen: bigint }
  /** Exactly `of`; while that is unknown from nothing to `most`, without bound when that is unknown too. */
  | { readonly op: 'counted'; readonly of: Counted; readonly most: Counted | undefined }
  /** `total − received`, never below zero. Without `received` up to the total, without `total` unbounded. */
  | { readonly op: 'rest'; readonly total: Counted; readonly received: Counted }
  /** The first step whose truth is met, otherwise nothing; a step that is unknown widens the range. */
  | { readonly op: 'first'; readonly steps: readonly AmountStep[] }
  | { readonly op: 'sum'; readonly of: readonly LoweredAmount[] }
  /** From nothing to the most of it: the office decides. */
  | { readonly op: 'up-to'; readonly of: LoweredAmount }
  | { readonly op: 'capped'; readonly of: LoweredAmount; readonly capFen: bigint }

export interface AmountStep {
  readonly when: Truth
  readonly gives: LoweredAmount
}

/**
 * `eachFen × round(times × factors ÷ over)`: `half-up` is `floor((2n + d) / 2d)`, `down` is `floor(n / d)`.
 * Unknown as soon as one factor is. `over` is positive; `times` and `over` are in lowest terms.
 */
export interface Counted {
  readonly factors: readonly Factor[]
  readonly times: bigint
  readonly over: bigint
  readonly rounding: 'half-up' | 'down'
  readonly eachFen: bigint
}

/**
 * `min(max(top, 0), most) ÷ bottom`. Unknown when a fact of `top`, `bottom` or a guard is absent, or a guard
 * is not positive; `bottom` is positive whenever all guards are, and one where it is constant.
 */
export interface Factor {
  readonly top: Polynomial
  readonly most: Polynomial | undefined
  readonly bottom: Polynomial
  readonly guards: readonly Polynomial[]
}

export const ONE: Polynomial = constant(1n)

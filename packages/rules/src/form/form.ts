import type { IndustryCode, RegionCode, Verdict } from '@yinyu/kernel'
import type { Polynomial, Slot } from './polynomial.ts'

/**
 * The small exact three-valued form that every kind of the vocabulary lowers itself to. It holds no words,
 * so it can be run millions of times; the tree walker and it must agree on every verdict.
 */
export type Truth =
  | { readonly op: 'verdict'; readonly verdict: Verdict }
  /** `polynomial > 0` or `>= 0`; unknown when a fact is absent or a guard is not positive. */
  | {
      readonly op: 'sign'
      readonly polynomial: Polynomial
      readonly sign: 'positive' | 'not-negative'
      readonly guards: readonly Polynomial[]
    }
  | { readonly op: 'flag'; readonly slot: Slot }
  | { readonly op: 'word'; readonly slot: Slot; readonly words: readonly string[] }
  | { readonly op: 'region'; readonly slot: Slot; readonly areas: readonly RegionCode[] }
  | { readonly op: 'industry'; readonly slot: Slot; readonly branches: readonly IndustryCode[] }
  | { readonly op: 'and' | 'or'; readonly of: readonly Truth[] }
  | { readonly op: 'not'; readonly of: Truth }
  | { readonly op: 'at-least'; readonly count: number; readonly of: readonly Truth[] }
  /** What all entries that may apply say alike; unknown when they differ or none applies. */
  | { readonly op: 'agree'; readonly of: readonly { readonly when: Truth; readonly truth: Truth }[] }
  | {
      readonly op: 'reaches'
      readonly points: Tally
      readonly line: number
      readonly sign: 'positive' | 'not-negative'
    }

/** Points as a range, in millionths of a point. */
export type Tally =
  /** The first step whose truth is met; a step that is unknown widens the range. */
  | { readonly op: 'first'; readonly steps: readonly TallyStep[]; readonly otherwise: PointsRange }
  | { readonly op: 'sum' | 'most'; readonly of: readonly Tally[] }
  | { readonly op: 'capped'; readonly of: Tally; readonly cap: number }
  /** The fact itself is the number of points, between 0 and `cap`. */
  | { readonly op: 'given'; readonly slot: Slot; readonly cap: number }
  /** `points` for each full `each` of the fact, at most `cap`. */
  | {
      readonly op: 'per-full'
      readonly slot: Slot
      readonly each: number
      readonly points: number
      readonly cap: number
    }

export interface TallyStep {
  readonly when: Truth
  readonly points: PointsRange
}

export type PointsRange = readonly [least: number, most: number]

/** A measure as a fraction of polynomials; `bottom` is positive whenever all `guards` are. */
export interface Fraction {
  readonly top: Polynomial
  readonly bottom: Polynomial
  readonly guards: readonly Polynomial[]
  readonly root: number
}

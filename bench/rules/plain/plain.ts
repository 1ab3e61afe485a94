import type { FactKey } from '@yinyu/rules'

/**
 * The rules once more, in the plainest form that any rules engine can be told: arithmetic over facts,
 * comparisons with a number, and, or, not, points. Written straight from the conditions of the content and
 * not from the lowered form of our engine, so that both can be held against each other.
 */
export type Plain =
  | Comparison
  | { readonly kind: 'flag'; readonly key: FactKey }
  | { readonly kind: 'word'; readonly key: FactKey; readonly words: readonly string[] }
  | { readonly kind: 'region'; readonly areas: readonly string[] }
  | { readonly kind: 'industry'; readonly branches: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Plain[] }
  | { readonly kind: 'not'; readonly of: Plain }
  | { readonly kind: 'count'; readonly least: number; readonly of: readonly Plain[] }
  /** A condition that several rules share; engines that can remember it may. */
  | { readonly kind: 'named'; readonly name: string; readonly of: Plain }
  | {
      readonly kind: 'reaches'
      readonly points: NamedPoints
      readonly line: number
      readonly strictly: boolean
    }
  | { readonly kind: 'undecidable' }

export type Relation = 'at-least' | 'more-than' | 'at-most' | 'less-than'

export interface Comparison {
  readonly kind: 'compare'
  readonly measure: Measure
  readonly relation: Relation
  /** Plain decimal text, in the whole units of the facts (fen, heads, millionths of a point). */
  readonly line: string
}

/** A number computed from facts, with a name under which engines may keep it. */
export interface Measure {
  readonly name: string
  readonly of: Sum
}

export type Sum =
  | { readonly kind: 'fact'; readonly key: FactKey }
  /** Days from the date to the day of assessment. */
  | { readonly kind: 'days'; readonly key: FactKey; readonly on: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'plus' | 'minus'; readonly a: Sum; readonly b: Sum }
  /** Without value unless `b` is positive (contract, fixed readings). */
  | { readonly kind: 'over'; readonly a: Sum; readonly b: Sum }

/** Points in millionths. */
export type Points =
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly otherwise: Range }
  | { readonly kind: 'sum' | 'most'; readonly of: readonly Points[] }
  | { readonly kind: 'capped'; readonly of: Points; readonly cap: number }
  | { readonly kind: 'given'; readonly key: FactKey; readonly cap: number }
  | {
      readonly kind: 'per-full'
      readonly key: FactKey
      readonly each: number
      readonly points: number
      readonly cap: number
    }

export interface NamedPoints {
  readonly name: string
  readonly items: readonly Points[]
}

export interface Step {
  readonly when: Plain
  readonly points: Range
}

export type Range = readonly [least: number, most: number]

/** One standard or policy of the workload. */
export interface PlainRule {
  readonly id: string
  readonly kind: 'standard' | 'policy'
  readonly when: Plain
}

import type { Truth } from '../form/form.ts'
import type { Polynomial, Slot } from '../form/polynomial.ts'
import { newMasks, type Mask, type Masks } from './mask.ts'

/** What is asked of the facts of one firm, in the few shapes that columns can answer quickly. */
export type Leaf =
  /** Whether the number is known. */
  | { readonly ask: 'known'; readonly slot: Slot }
  /** Whether the number is at least the line. */
  | { readonly ask: 'line'; readonly slot: Slot; readonly line: number }
  | RatioLeaf
  | SumLeaf
  | { readonly ask: 'flag-yes' | 'flag-known'; readonly slot: Slot }
  | CodeLeaf
  | { readonly ask: 'bit'; readonly of: PointsLeaf; readonly bit: number }

/** Whether top ÷ bottom reaches `up` ÷ `down`, or is above it. Only asked where bottom is positive. */
export interface RatioLeaf {
  readonly ask: 'ratio'
  readonly top: Slot
  readonly bottom: Slot
  readonly up: bigint
  readonly down: bigint
  readonly sign: 'positive' | 'not-negative'
}

/** Whether a polynomial is positive, or not negative. */
export interface SumLeaf {
  readonly ask: 'sum'
  readonly polynomial: Polynomial
  readonly sign: 'positive' | 'not-negative'
}

/** Whether a word or code meets the question, or may. */
export interface CodeLeaf {
  readonly ask: 'code'
  readonly half: 'met' | 'possible'
  readonly question: CodeQuestion
}
export type CodeQuestion = Extract<Truth, { op: 'word' | 'region' | 'industry' }>

/** A number of points that a fact gives by itself, in units of the score. */
export interface PointsLeaf {
  readonly slot: Slot
  /** How many of the fact make one step, and how many units a step gives. */
  readonly each: number
  readonly units: number
  readonly cap: number
}

/** The graph of masks together with what its leaves ask. */
export interface Questions {
  readonly masks: Masks
  readonly leaves: readonly Leaf[]
  readonly ask: (leaf: Leaf) => Mask
}

export function newQuestions(): Questions {
  const masks = newMasks()
  const leaves: Leaf[] = []
  const places = new Map<string, number>()
  return {
    masks,
    leaves,
    ask: (leaf) => {
      const key = JSON.stringify(leaf, (_, value: unknown) =>
        typeof value === 'bigint' ? `${value}n` : value,
      )
      const place = places.get(key) ?? leaves.push(leaf) - 1
      places.set(key, place)
      return masks.leaf(place)
    },
  }
}

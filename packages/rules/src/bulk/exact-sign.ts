import type { Polynomial, Slot } from '../form/polynomial.ts'
import { certainShare } from './certainty.ts'
import type { RatioLeaf, SumLeaf } from './leaf.ts'

/** Lines that are decided together in doubles, and exactly where doubles are not certain. */
export interface NearGroup {
  readonly slots: readonly Slot[]
  readonly lines: readonly { readonly leaf: RatioLeaf | SumLeaf; readonly scratch: number }[]
}

/** Decides the firms whose bit is set in `near` anew, of the 32 from `from` on, and corrects their bits in `scratch`. */
export type DecideNear = (from: number, near: number, scratch: Int32Array) => void

/** Below this a number and what is left of it in 32 bits are the same. */
export const LOW_MAX = 2 ** 30

/**
 * Makes the exact decider of one group; `numberAt` gives the fact of a slot and firm, NaN when unknown. Three steps, each exact: doubles where
 * the sum is beyond what they can err by; else the sum is so small that its last 32 bits, which whole-number
 * products give exactly, are all of it; and big integers where even the error may be larger than that. Firms of
 * which a fact is unknown are left as they are.
 */
export function nearDecider(
  { slots, lines }: NearGroup,
  numberAt: (slot: Slot, firm: number) => number,
): DecideNear {
  const values = new Float64Array(slots.length)
  const signs = lines.map(({ leaf, scratch }) => ({
    signOf: exactSign(polynomialOf(leaf), slots, values),
    least: leaf.sign === 'positive' ? 1 : 0,
    scratch,
  }))
  const load = (firm: number): boolean => {
    for (const [i, slot] of slots.entries()) {
      const value = numberAt(slot, firm)
      if (Number.isNaN(value)) return false
      values[i] = value
    }
    return true
  }
  return (from, near, scratch) => {
    for (let left = near; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left)
      if (!load(from + bit)) continue
      for (const line of signs) {
        const before = scratch[line.scratch] ?? 0
        const holds = line.signOf() >= line.least ? 1 : 0
        scratch[line.scratch] = (before & ~(1 << bit)) | (holds << bit)
      }
    }
  }
}

function exactSign(polynomial: Polynomial, slots: readonly Slot[], values: Float64Array): () => number {
  const share = certainShare([polynomial])
  const terms = polynomial.map(({ coefficient, slots: of }) => ({
    coefficient,
    double: Number(coefficient),
    low: Number(BigInt.asIntN(32, coefficient)),
    places: of.map((slot) => slots.indexOf(slot)),
  }))
  const inBigIntegers = (): number => {
    const sum = terms.reduce(
      (total, { coefficient, places }) =>
        total + places.reduce((product, place) => product * BigInt(values[place] ?? 0), coefficient),
      0n,
    )
    return sum === 0n ? 0 : sum > 0n ? 1 : -1
  }
  return () => {
    let [sum, size, low] = [0, 0, 0]
    for (const { double, low: lowest, places } of terms) {
      let [product, lowProduct] = [double, lowest]
      for (const place of places) {
        const value = values[place] ?? 0
        product *= value
        lowProduct = Math.imul(lowProduct, value)
      }
      sum += product
      size += Math.abs(product)
      low = (low + lowProduct) | 0
    }
    const doubt = size * share
    if (Math.abs(sum) > doubt) return Math.sign(sum)
    return doubt < LOW_MAX ? Math.sign(low) : inBigIntegers()
  }
}

export function polynomialOf(leaf: RatioLeaf | SumLeaf): Polynomial {
  if (leaf.ask === 'sum') return leaf.polynomial
  return [
    { coefficient: leaf.down, slots: [leaf.top] },
    { coefficient: -leaf.up, slots: [leaf.bottom] },
  ]
}

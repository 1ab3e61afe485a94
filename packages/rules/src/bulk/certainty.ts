import { monomialOf } from './line-masks.ts'
import type { Polynomial } from '../form/polynomial.ts'
import type { RatioLeaf } from './leaf.ts'

/** Half a unit in the last place of a double: what one operation rounds by, at most, as a share. */
const HALF_ULP = 2 ** -53

/**
 * Below this bottom one rounded division decides every line `up ÷ down` of a ratio of whole numbers exactly.
 *
 * Equal to the line, the rounded quotient is the rounded line. Otherwise the two differ by at least
 * 1 ÷ (bottom × down). Near a line of size m, doubles stand at most 2^-52 × max(m, 1/2) apart, and bottom ×
 * max(|up|, down) below 2^51 makes the difference more than two such steps: rounding, which never changes
 * order, cannot bring them together. At this bottom or above, big integers decide.
 */
export function ratioBound(leaves: readonly RatioLeaf[]): number {
  const part = leaves.reduce((most, { up, down }) => larger(larger(most, up < 0n ? -up : up), down), 1n)
  return 2 ** 51 / Number(part)
}

/** Up to this sum of sizes every product and every partial sum of whole numbers is exact in doubles, zero included. */
export const EXACT_SIZE = 2 ** 52

/**
 * The share of the sizes of its terms beyond which the sign of a polynomial in doubles is certain.
 *
 * A term of d facts rounds once for its coefficient and d times for its products, and n terms are added in
 * n − 1 steps: together less than (d + n) half units of the sum of sizes, to first order. The bound itself,
 * computed in doubles, rounds as often. Twice that and two more cover both and all higher orders, since
 * d + n stays far below 2^20. Sums too large for a double are never certain.
 */
export function certainShare(polynomials: readonly Polynomial[]): number {
  const terms = Math.max(...polynomials.map((polynomial) => polynomial.length))
  return (2 * (degreeOf(polynomials) + terms) + 4) * HALF_ULP
}

/** The most facts that are multiplied with each other. */
export function degreeOf(polynomials: readonly Polynomial[]): number {
  return Math.max(0, ...polynomials.flat().map(({ slots }) => slots.length))
}

/** For each product of facts the largest coefficient it has in any of the polynomials, rounded up. */
export function largestCoefficients(polynomials: readonly Polynomial[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>()
  for (const term of polynomials.flat()) {
    const size = Math.abs(Number(term.coefficient)) * (1 + 2 * HALF_ULP)
    largest.set(monomialOf(term), Math.max(size, largest.get(monomialOf(term)) ?? 0))
  }
  return largest
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

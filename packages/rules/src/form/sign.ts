import type { FactValue } from '../fact.ts'
import type { Polynomial, Slot } from './polynomial.ts'
import type { Row } from './row.ts'

/**
 * Double arithmetic is trusted only when the sum is farther from zero than this share of the sum of the
 * sizes of its terms. Each term rounds a handful of times at 2^-53 ≈ 1.1e-16; 1e-12 leaves four digits.
 */
const CERTAIN_SHARE = 1e-12

export type SignOf = (row: Row) => -1 | 0 | 1 | undefined

/** The exact sign of a polynomial: one pass in doubles, and in big integers only for what lies at the line. */
export function compileSign(polynomial: Polynomial): SignOf {
  return compileThreshold(polynomial) ?? compileTwoFacts(polynomial) ?? compileTerms(polynomial)
}

/** `coefficient × fact + constant`: one comparison with a whole number, where the line is one. */
function compileThreshold(polynomial: Polynomial): SignOf | undefined {
  const [first, second] = polynomial
  const slot = first?.slots[0]
  if (first?.slots.length !== 1 || slot === undefined || polynomial.length > 2) return undefined
  if (second && second.slots.length > 0) return undefined
  const line = -(second?.coefficient ?? 0n)
  const exact = line / first.coefficient
  if (exact * first.coefficient !== line || !Number.isSafeInteger(Number(exact))) return undefined
  const threshold = Number(exact)
  const above = first.coefficient > 0n ? 1 : -1
  const below = first.coefficient > 0n ? -1 : 1
  return (row) => {
    const value = row[slot]
    if (typeof value !== 'number') return undefined
    return value === threshold ? 0 : value > threshold ? above : below
  }
}

/** `a × fact + b × fact`: shares and their kin. */
function compileTwoFacts(polynomial: Polynomial): SignOf | undefined {
  const [first, second] = polynomial
  if (polynomial.length !== 2 || first?.slots.length !== 1 || second?.slots.length !== 1) return undefined
  const [p, q] = [Number(first.coefficient), Number(second.coefficient)]
  const [x, y] = [first.slots[0] ?? 0, second.slots[0] ?? 0]
  return (row) => {
    const a = row[x]
    const b = row[y]
    if (typeof a !== 'number' || typeof b !== 'number') return undefined
    const left = p * a
    const right = q * b
    const sum = left + right
    const size = Math.abs(left) + Math.abs(right)
    if (Math.abs(sum) > size * CERTAIN_SHARE && size < Number.MAX_VALUE) return sum > 0 ? 1 : -1
    return exactSign(polynomial, row)
  }
}

function compileTerms(polynomial: Polynomial): SignOf {
  const coefficients = polynomial.map((term) => Number(term.coefficient))
  const slots = polynomial.map((term) => term.slots)
  return (row) => {
    let sum = 0
    let size = 0
    for (let i = 0; i < coefficients.length; i++) {
      const term = product(coefficients[i] ?? 0, slots[i] ?? [], row)
      if (term === undefined) return undefined
      sum += term
      size += Math.abs(term)
    }
    if (Math.abs(sum) > size * CERTAIN_SHARE && size < Number.MAX_VALUE) return sum > 0 ? 1 : -1
    return exactSign(polynomial, row)
  }
}

function product(coefficient: number, slots: readonly Slot[], row: Row): number | undefined {
  let result = coefficient
  for (const slot of slots) {
    const value = row[slot]
    if (typeof value !== 'number') return undefined
    result *= value
  }
  return result
}

function exactSign(polynomial: Polynomial, row: Row): -1 | 0 | 1 {
  let sum = 0n
  for (const { coefficient, slots } of polynomial)
    sum += slots.reduce((p, slot) => p * BigInt(wholeNumber(row[slot])), coefficient)
  if (sum === 0n) return 0
  return sum > 0n ? 1 : -1
}

function wholeNumber(value: FactValue | undefined): number {
  return typeof value === 'number' ? value : 0
}

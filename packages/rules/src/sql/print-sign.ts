import type { Polynomial, Slot } from '../form/polynomial.ts'
import type { Part } from './part.ts'
import {
  BIGINT_MOST,
  DECIMAL_MOST,
  FACT_MOST,
  type NumberType,
  type Printing,
  type Sign,
} from './printing.ts'
import { printWideSign } from './wide-sign.ts'

/**
 * `polynomial > 0` or `>= 0` as SQL, null where a fact is null. Terms with a minus go to the other side. Which type the
 * numbers have is proven by the largest value that either side can take: bigint, decimal(38), or halves of facts.
 */
export function printSign(polynomial: Polynomial, sign: Sign, printing: Printing): Part {
  const reduced = reduce(polynomial)
  const threshold = printThreshold(reduced, sign, printing)
  if (threshold) return threshold
  const left = reduced.filter(({ coefficient }) => coefficient > 0n)
  const right = negated(reduced.filter(({ coefficient }) => coefficient < 0n))
  const most = [left, right].map(mostOf).reduce((a, b) => (a > b ? a : b))
  if (most > DECIMAL_MOST) return printWideSign(reduced, sign, printing)
  const type = most > BIGINT_MOST ? 'decimal' : 'bigint'
  const { parts } = printing
  const relation = sign === 'positive' ? '>' : '>='
  return parts.work`${printSum(left, type, printing)} ${relation} ${printSum(right, type, printing)}`
}

/** One fact against whole numbers is one comparison with one whole number. */
function printThreshold(polynomial: Polynomial, sign: Sign, { parts, columnOf }: Printing): Part | undefined {
  const constants = polynomial.filter(({ slots }) => slots.length === 0)
  const [first, second] = polynomial.filter(({ slots }) => slots.length > 0)
  const slot = first?.slots[0]
  const constant = constants[0]?.coefficient ?? 0n
  if (first === undefined) {
    const holds = sign === 'positive' ? constant > 0n : constant >= 0n
    return parts.plain`${holds ? 'true' : 'false'}`
  }
  if (second !== undefined || slot === undefined || first.slots.length > 1) return undefined
  // c·x + k > 0 is c·x + k - 1 >= 0 for whole numbers.
  const line = (sign === 'positive' ? 1n : 0n) - constant
  const up = first.coefficient > 0n
  const bound = up ? -floorOf(-line, first.coefficient) : floorOf(line, first.coefficient)
  return parts.plain`${columnOf(slot)} ${up ? '>=' : '<='} ${`${within(bound)}`}`
}

/** The sum of the terms in numbers of a type that holds it and every step to it. */
export function printSum(terms: Polynomial, type: NumberType, printing: Printing): Part {
  const { parts } = printing
  const printed = terms.map(({ coefficient, slots }) => {
    if (slots.length === 0) return parts.plain`${`${coefficient}`}`
    const product = printProduct(slots, type, printing)
    return coefficient === 1n ? product : parts.plain`${`${coefficient}`} * ${product}`
  })
  return parts.joined(printed, '+', '0')
}

function printProduct(slots: readonly Slot[], type: NumberType, { parts, columnOf }: Printing): Part {
  const factors = slots.map((slot) =>
    type === 'bigint' ? columnOf(slot) : parts.plain`cast(${columnOf(slot)} as decimal(38, 0))`,
  )
  return parts.joined(factors, '*', '1')
}

/** Divided by what all coefficients share, which changes no sign. */
function reduce(polynomial: Polynomial): Polynomial {
  const divisor = polynomial.reduce((found, { coefficient }) => gcd(found, coefficient), 0n)
  if (divisor <= 1n) return polynomial
  return polynomial.map(({ coefficient, slots }) => ({ coefficient: coefficient / divisor, slots }))
}

function negated(polynomial: Polynomial): Polynomial {
  return polynomial.map(({ coefficient, slots }) => ({ coefficient: -coefficient, slots }))
}

/** No partial sum or product of the terms is larger. */
function mostOf(terms: Polynomial): bigint {
  return terms.reduce(
    (sum, { coefficient, slots }) => sum + coefficient * FACT_MOST ** BigInt(slots.length),
    0n,
  )
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

function floorOf(top: bigint, bottom: bigint): bigint {
  const [n, d] = bottom < 0n ? [-top, -bottom] : [top, bottom]
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n
}

/** A line beyond every fact is as good as one just beyond. */
function within(bound: bigint): bigint {
  if (bound > FACT_MOST) return FACT_MOST + 1n
  return bound < -FACT_MOST ? -FACT_MOST - 1n : bound
}

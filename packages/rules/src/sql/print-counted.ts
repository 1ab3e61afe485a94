import type { Counted, Factor } from '../form/amount.ts'
import type { Polynomial } from '../form/polynomial.ts'
import { reachOfCounted, reachOfPolynomial } from '../form/reach.ts'
import type { Part } from './part.ts'
import { printSign, printSum } from './print-sign.ts'
import { BIGINT_MOST, DECIMAL_MOST, type NumberType, type Printing } from './printing.ts'

/**
 * DuckDB divides whole numbers as doubles. A quotient without rest below this is less than a half beside the true one,
 * also when divisor and dividend are no doubles themselves, and the cast to a whole number rounds.
 */
const QUOTIENT_MOST = 2n ** 48n
/** A larger quotient is found in two parts, of which the lower is less than this. */
const LOWER_PART = 2n ** 26n

/**
 * `eachFen × round(times × factors ÷ over)` as SQL, null where it is unknown. What is above `limitFen` may come out as
 * any number that is not below it, so that quotients under a cap stay small.
 */
export function printCounted(counted: Counted, limitFen: bigint | undefined, printing: Printing): Part {
  const { parts } = printing
  const { eachFen, rounding, over } = counted
  const limit = limitFen === undefined || eachFen <= 0n ? undefined : -(-limitFen / eachFen) + 1n
  const reach = reachOfCounted(counted)
  const quotientMost = least(limit ?? reach.fen, eachFen === 0n ? 0n : reach.fen / eachFen)
  const bottoms = counted.factors.map(({ bottom }) => reachOfPolynomial(bottom))
  const divisorMost = bottoms.reduce((size, bottom) => size * bottom, 2n * over)
  const parted = quotientMost >= QUOTIENT_MOST
  const widest = [reach.widest, divisorMost * (parted ? LOWER_PART : 1n), divisorMost * (limit ?? 1n)]
  const type = numberType(widest.reduce((a, b) => (a > b ? a : b)))
  const { top, bottom, whole } = printFraction(counted, type, printing)
  const above = rounding === 'down' || whole ? top : parts.work`(2 * ${top} + ${bottom})`
  const below = rounding === 'down' || whole ? bottom : parts.plain`(2 * ${bottom})`
  const dividend = limited(above, below, limit, printing)
  const quotient = whole
    ? parts.plain`cast(${dividend} as ${nameOfType(numberType(quotientMost))})`
    : printQuotient(dividend, below, { most: quotientMost, parted, type }, printing)
  const money = numberType(quotientMost * eachFen)
  const fen = eachFen === 1n ? quotient : parts.work`${literal(eachFen, money, printing)} * ${quotient}`
  const guards = counted.factors.flatMap((factor) => factor.guards)
  if (guards.length === 0) return fen
  const sound = guards.map((guard) => printSign(guard, 'positive', printing))
  return parts.work`case when ${parts.joined(sound, 'and', 'true')} then ${fen} end`
}

/** What is divided by what; `whole` where the divisor is one. */
function printFraction(counted: Counted, type: NumberType, printing: Printing) {
  const factors = counted.factors.map((factor) => printFactor(factor, type, printing))
  const bottoms = factors.flatMap((factor) => factor.bottom ?? [])
  const held = factors.map((factor) => factor.held)
  return {
    top: product(counted.times, held, type, printing),
    bottom: product(counted.over, bottoms, type, printing),
    whole: counted.over === 1n && bottoms.length === 0,
  }
}

/** A number of its type, so that whole numbers of four bytes never meet and overflow. */
export function literal(value: bigint, type: NumberType, { parts }: Printing): Part {
  return parts.plain`cast(${`${value}`} as ${nameOfType(type)})`
}

export function nameOfType(type: NumberType): string {
  return type === 'bigint' ? 'bigint' : 'decimal(38, 0)'
}

/** @throws RangeError where neither type holds it. */
export function numberType(most: bigint): NumberType {
  if (most <= BIGINT_MOST) return 'bigint'
  if (most <= DECIMAL_MOST) return 'decimal'
  throw new RangeError(
    `SQL: an amount needs numbers of ${`${most}`.length} digits on the way; 38 are what both databases have. Give it a cap, count it on fewer facts, or judge it by rows or columns`,
  )
}

/** `least` and `greatest` pass over null; these cases keep it. */
function printFactor({ top, most, bottom }: Factor, type: NumberType, printing: Printing) {
  const { parts } = printing
  const whole = polynomialOf(top, type, printing)
  const positive = parts.work`case when ${whole} < 0 then 0 else ${whole} end`
  const limit = most && polynomialOf(most, type, printing)
  const held = limit
    ? parts.work`case when ${limit} < ${positive} then ${limit} else ${positive} end`
    : positive
  if (isOne(bottom)) return { held, bottom: undefined }
  // Databases divide before they look at guards, so a divisor of zero has to be none by itself.
  return { held, bottom: parts.work`nullif(${polynomialOf(bottom, type, printing)}, 0)` }
}

function polynomialOf(polynomial: Polynomial, type: NumberType, printing: Printing): Part {
  const steady = polynomial.every(({ slots }) => slots.length === 0)
  if (!steady) return printing.parts.work`(${printSum(polynomial, type, printing)})`
  return literal(
    polynomial.reduce((sum, { coefficient }) => sum + coefficient, 0n),
    type,
    printing,
  )
}

function product(times: bigint, factors: readonly Part[], type: NumberType, printing: Printing): Part {
  const all = times === 1n && factors.length > 0 ? factors : [literal(times, type, printing), ...factors]
  return printing.parts.joined(all, '*', '1')
}

function limited(above: Part, below: Part, limit: bigint | undefined, { parts }: Printing): Part {
  if (limit === undefined) return above
  return parts.work`case when ${above} > ${`${limit}`} * ${below} then ${`${limit}`} * ${below} else ${above} end`
}

/** The whole part of a quotient: `/` cuts in PostgreSQL and is a double in DuckDB, so only what has no rest is divided. */
function printQuotient(
  above: Part,
  below: Part,
  { most, parted, type }: { most: bigint; parted: boolean; type: NumberType },
  { parts }: Printing,
): Part {
  const name = nameOfType(type)
  const whole = (value: Part, by: Part) => parts.work`cast((${value} - ${value} % ${by}) / ${by} as bigint)`
  if (!parted) return whole(above, below)
  if (most >= QUOTIENT_MOST * LOWER_PART) numberType(DECIMAL_MOST + most)
  const large = parts.plain`(${`${LOWER_PART}`} * ${below})`
  const rest = parts.work`cast(${above} % ${large} as ${name})`
  const sum = most > BIGINT_MOST ? 'decimal(38, 0)' : 'bigint'
  return parts.work`(cast(${whole(above, large)} as ${sum}) * ${`${LOWER_PART}`} + ${whole(rest, below)})`
}

function isOne(polynomial: Polynomial): boolean {
  return polynomial.length === 1 && polynomial[0]?.slots.length === 0 && polynomial[0].coefficient === 1n
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

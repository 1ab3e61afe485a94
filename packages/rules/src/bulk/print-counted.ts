import type { Factor } from '../form/amount.ts'
import type { Polynomial, Slot } from '../form/polynomial.ts'
import { reachOfCounted, reachOfPolynomial } from '../form/reach.ts'
import type { Dialect } from './dialect.ts'
import { ALWAYS, type Mask } from './mask.ts'
import type { MaskedCounted } from './masked-amount.ts'

/** Whole numbers below this are exact in doubles, and so is what two of them give that stays below it. */
export const WHOLE_MAX = 2 ** 53

/** What is printed for one firm: lines that name numbers, and when doubles do not suffice. */
export interface FirmCode {
  readonly dialect: Dialect
  readonly lines: string[]
  /** Each is true where some step may have been rounded; false where a fact is unknown. */
  readonly doubts: Set<string>
  /** Names a text once, however often it is asked for. */
  readonly name: (letter: string, text: string) => string
  readonly fact: (slot: Slot) => string
  /** The bit of this firm. */
  readonly bit: (mask: Mask) => string
}

/**
 * `eachFen × round(times × factors ÷ over)` of one firm; not a number where it is unknown.
 *
 * Every step is on whole numbers from zero upwards, and rounding keeps their order: while the last ones are below
 * 2^53 none before them was rounded. For whole n and d with n + d < 2^53 the floor of the rounded quotient is the
 * floor of the true one: the quotient is at least 1 ÷ d below the next whole number k, and k × d < n + d < 2^53, so
 * that is more than k × 2^-53, half of what doubles below k stand apart.
 */
export function printCounted(code: FirmCode, { counted, sound }: MaskedCounted): string {
  const { dialect, name, doubts } = code
  const number = (value: bigint) => dialect.number(Number(value))
  const factors = counted.factors.map((factor) => printFactor(code, factor))
  const top = product(
    name,
    number(counted.times),
    counted.times === 1n,
    factors.map(({ held }) => held),
  )
  const bottoms = factors.flatMap(({ bottom }) => bottom ?? [])
  const bottom = product(name, number(counted.over), counted.over === 1n && bottoms.length > 0, bottoms)
  const halfUp = counted.rounding === 'half-up'
  const above = halfUp ? name('n', `2 * ${top} + ${bottom}`) : top
  const below = halfUp ? name('n', `2 * ${bottom}`) : bottom
  const whole = `${dialect.floor}(${above} / ${below})`
  const fen = name('q', counted.eachFen === 1n ? whole : `${number(counted.eachFen)} * ${whole}`)
  const reach = reachOfCounted(counted)
  if (2n * reach.widest >= BigInt(WHOLE_MAX))
    doubts.add(`${above} + ${below} >= ${dialect.number(WHOLE_MAX)}`)
  if (reach.fen >= BigInt(WHOLE_MAX)) doubts.add(`${fen} >= ${dialect.number(WHOLE_MAX)}`)
  return sound === ALWAYS ? fen : name('q', `${code.bit(sound)} ? ${fen} : ${dialect.unknown}`)
}

/** `min(max(top, 0), most)` so that what is unknown stays unknown, and the divisor where it is not one. */
function printFactor(code: FirmCode, { top, most, bottom }: Factor) {
  const { name } = code
  const whole = printPolynomial(code, top)
  const positive = name('h', `${whole} < 0 ? 0 : ${whole}`)
  const limit = most && printPolynomial(code, most)
  return {
    held: limit === undefined ? positive : name('h', `${limit} < ${positive} ? ${limit} : ${positive}`),
    bottom: isSteady(bottom) && steadyValue(bottom) === 1n ? undefined : printPolynomial(code, bottom),
  }
}

function printPolynomial(code: FirmCode, polynomial: Polynomial): string {
  const { dialect, name, fact, doubts } = code
  if (isSteady(polynomial)) return dialect.number(Number(steadyValue(polynomial)))
  const terms = polynomial.map(({ coefficient, slots }) => {
    const facts = slots.map(fact)
    const size = coefficient < 0n ? -coefficient : coefficient
    const shown = size === 1n && facts.length > 0 ? facts : [dialect.number(Number(size)), ...facts]
    return { text: shown.join(' * '), minus: coefficient < 0n, plain: size === 1n && facts.length <= 1 }
  })
  const sum = terms
    .map(({ text, minus }, i) => (i === 0 ? (minus ? `-${text}` : text) : `${minus ? ' - ' : ' + '}${text}`))
    .join('')
  // One step on two facts is rounded only where its result is beyond 2^53, which whoever uses it sees.
  const single = polynomial.length <= 2 && terms.every(({ plain }) => plain)
  if (!single && reachOfPolynomial(polynomial) >= BigInt(WHOLE_MAX)) {
    const sizes = terms.map(({ text }) => `${dialect.size}(${text})`).join(' + ')
    doubts.add(`${sizes} >= ${dialect.number(WHOLE_MAX)}`)
  }
  return single && terms.length === 1 && !terms[0]?.minus ? sum : name('w', sum)
}

function product(name: FirmCode['name'], times: string, isOne: boolean, factors: readonly string[]): string {
  const all = isOne && factors.length > 0 ? factors : [times, ...factors]
  return all.length === 1 ? (all[0] ?? times) : name('n', all.join(' * '))
}

function isSteady(polynomial: Polynomial): boolean {
  return polynomial.every(({ slots }) => slots.length === 0)
}

function steadyValue(polynomial: Polynomial): bigint {
  return polynomial.reduce((sum, { coefficient }) => sum + coefficient, 0n)
}

import type { Truth } from '../form/form.ts'
import type { Polynomial, Slot, Term } from '../form/polynomial.ts'
import type { Questions, SumLeaf } from './leaf.ts'
import { ALWAYS, NEVER, type Mask } from './mask.ts'

/** Above this a ratio of lines leaves too little room for numbers of money; the polynomial is asked instead. */
const RATIO_PART_MAX = 2n ** 40n

type Line = Extract<Truth, { op: 'sign' }>

/** Whether the line holds, to be read only where all facts are known and all guards positive. */
export function lineMask(questions: Questions, line: Line): Mask {
  const { polynomial } = line
  const [first] = polynomial
  if (first === undefined) return line.sign === 'not-negative' ? ALWAYS : NEVER
  if (polynomial.every(({ slots }) => slots.length === 0)) return steadySign(line)
  return thresholdMask(questions, line) ?? ratioMask(questions, line) ?? sumMask(questions, line)
}

function steadySign({ polynomial, sign }: Line): Mask {
  const sum = polynomial.reduce((total, { coefficient }) => total + coefficient, 0n)
  return (sign === 'positive' ? sum > 0n : sum >= 0n) ? ALWAYS : NEVER
}

/** `a × fact + b`: the least whole number that reaches the line; every line of one fact becomes `fact >= number`. */
function thresholdMask({ masks, ask }: Questions, { polynomial, sign }: Line): Mask | undefined {
  const variable = polynomial.find(({ slots }) => slots.length === 1)
  const steadyTerm = polynomial.find(({ slots }) => slots.length === 0)
  if (!variable || polynomial.length > (steadyTerm ? 2 : 1)) return undefined
  const [slot = 0] = variable.slots
  const a = variable.coefficient
  const b = steadyTerm?.coefficient ?? 0n
  const atLeast = (line: bigint) => ask({ ask: 'line', slot, line: Number(line) })
  if (a > 0n) return atLeast(sign === 'positive' ? floorOf(-b, a) + 1n : -floorOf(b, a))
  // a × fact + b >= 0 is fact <= b ÷ −a, which is: not fact >= floor(b ÷ −a) + 1.
  return masks.not(atLeast(sign === 'positive' ? -floorOf(-b, -a) : floorOf(b, -a) + 1n))
}

/** `a × top + b × bottom` where bottom is guarded: one division serves all lines of a share or growth. */
function ratioMask({ masks, ask }: Questions, { polynomial, sign, guards }: Line): Mask | undefined {
  if (polynomial.length !== 2 || polynomial.some(({ slots }) => slots.length !== 1)) return undefined
  const bottom = polynomial.find(({ slots }) => guards.some((guard) => isVariable(guard, slots[0])))
  const top = polynomial.find((term) => term !== bottom)
  if (!bottom || !top) return undefined
  const divisor = greatestDivisor(top.coefficient, bottom.coefficient)
  const upward = top.coefficient > 0n
  const down = sizeOf(top.coefficient) / divisor
  const up = (upward ? -bottom.coefficient : bottom.coefficient) / divisor
  if (down > RATIO_PART_MAX || sizeOf(up) > RATIO_PART_MAX) return undefined
  const asked = { ask: 'ratio', top: top.slots[0] ?? 0, bottom: bottom.slots[0] ?? 0, up, down } as const
  return upward ? ask({ ...asked, sign }) : masks.not(ask({ ...asked, sign: otherSign(sign) }))
}

/** Any other polynomial, with its first coefficient made positive, so that both directions of a line meet. */
function sumMask({ masks, ask }: Questions, { polynomial, sign }: Line): Mask {
  const sorted = polynomial.toSorted((x, y) => (monomialOf(x) < monomialOf(y) ? -1 : 1))
  const divisor = sorted.reduce((found, { coefficient }) => greatestDivisor(found, coefficient), 0n)
  const upward = (sorted[0]?.coefficient ?? 0n) > 0n
  const scaled = sorted.map((term) => ({
    coefficient: term.coefficient / (upward ? divisor : -divisor),
    slots: term.slots,
  }))
  const leaf: SumLeaf = { ask: 'sum', polynomial: scaled, sign: upward ? sign : otherSign(sign) }
  return upward ? ask(leaf) : masks.not(ask(leaf))
}

/** `3·3·7` for the product of these facts. */
export function monomialOf({ slots }: Term): string {
  return slots.join('·')
}

export function slotsOf(polynomial: Polynomial): readonly Slot[] {
  return [...new Set(polynomial.flatMap(({ slots }) => slots))].toSorted((a, b) => a - b)
}

function isVariable(polynomial: Polynomial, slot: Slot | undefined): boolean {
  const [only] = polynomial
  return (
    polynomial.length === 1 && only?.slots.length === 1 && only.slots[0] === slot && only.coefficient > 0n
  )
}

function otherSign(sign: Line['sign']): Line['sign'] {
  return sign === 'positive' ? 'not-negative' : 'positive'
}

function floorOf(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? sizeOf(a) : greatestDivisor(b, a % b)
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value
}

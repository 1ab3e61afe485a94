import { ALWAYS, NEVER, type Mask, type Masks } from './mask.ts'

/**
 * A whole number from 0 to `most` for each of 32 firms at once: mask `n` holds bit `n` of all of them, the
 * lowest first. So sums of points cost a few steps for 32 firms together.
 */
export interface Planes {
  readonly bits: readonly Mask[]
  readonly most: number
}

/** The same number for every firm. */
export function steady(value: number): Planes {
  return {
    bits: Array.from({ length: widthOf(value) }, (_, bit) => (hasBit(value, bit) ? ALWAYS : NEVER)),
    most: value,
  }
}

/** The one value whose mask holds; the masks must exclude each other, and none holding means 0. */
export function chosen(masks: Masks, options: readonly { when: Mask; value: number }[]): Planes {
  const most = Math.max(0, ...options.map(({ value }) => value))
  const bits = Array.from({ length: widthOf(most) }, (_, bit) =>
    masks.or(...options.filter(({ value }) => hasBit(value, bit)).map(({ when }) => when)),
  )
  return { bits, most }
}

export function added(masks: Masks, x: Planes, y: Planes): Planes {
  const most = x.most + y.most
  const bits: Mask[] = []
  let carry = NEVER
  for (let bit = 0; bit < widthOf(most); bit++) {
    const [a, b] = [x.bits[bit] ?? NEVER, y.bits[bit] ?? NEVER]
    const either = masks.xor(a, b)
    bits.push(masks.xor(either, carry))
    carry = masks.or(masks.and(a, b), masks.and(either, carry))
  }
  return { bits, most }
}

export function atLeast(masks: Masks, { bits, most }: Planes, line: number): Mask {
  if (line <= 0) return ALWAYS
  if (line > most) return NEVER
  return bits.reduce(
    (reached, mask, bit) => (hasBit(line, bit) ? masks.and(mask, reached) : masks.or(mask, reached)),
    ALWAYS,
  )
}

export function capped(masks: Masks, planes: Planes, cap: number): Planes {
  if (planes.most <= cap) return planes
  const { bits } = whichever(masks, atLeast(masks, planes, cap), steady(cap), planes)
  return { bits: bits.slice(0, widthOf(cap)), most: cap }
}

/** The greater of two numbers. */
export function greater(masks: Masks, x: Planes, y: Planes): Planes {
  const width = Math.max(x.bits.length, y.bits.length)
  let reaches = ALWAYS
  for (let bit = 0; bit < width; bit++) {
    const [a, b] = [x.bits[bit] ?? NEVER, y.bits[bit] ?? NEVER]
    reaches = masks.or(masks.and(a, masks.not(b)), masks.and(masks.not(masks.xor(a, b)), reaches))
  }
  const { bits } = whichever(masks, reaches, x, y)
  return { bits, most: Math.max(x.most, y.most) }
}

/** One number where the mask holds, the other where it does not. */
export function whichever(masks: Masks, when: Mask, yes: Planes, no: Planes): Planes {
  const most = Math.max(yes.most, no.most)
  const bits = Array.from({ length: Math.max(yes.bits.length, no.bits.length) }, (_, bit) =>
    masks.or(masks.and(when, yes.bits[bit] ?? NEVER), masks.and(masks.not(when), no.bits[bit] ?? NEVER)),
  )
  return { bits, most }
}

export function widthOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1
}

function hasBit(value: number, bit: number): boolean {
  return Math.floor(value / 2 ** bit) % 2 === 1
}

import type { Polynomial, Slot } from '../form/polynomial.ts'
import type { Part } from './part.ts'
import { DECIMAL_MOST, type Printing, type Sign } from './printing.ts'

/** Facts are cut into a high and a low half here; both are under 2^27 in size. */
const HALF_BITS = 27n
const HALF = 2n ** HALF_BITS

/**
 * The sign of a polynomial too large for 38 digits. Every fact is high × 2^27 + low, so the polynomial is a sum of
 * limbs, each times a power of 2^27. From the highest limb down, what is already larger than all the rest can outweigh
 * is cut off there, which changes no sign and keeps every number small.
 */
export function printWideSign(polynomial: Polynomial, sign: Sign, printing: Printing): Part {
  const { parts } = printing
  const limbs = limbsOf(polynomial)
  let above: Part | undefined
  for (let place = limbs.length - 1; place >= 0; place--) {
    const limb = printLimb(limbs[place] ?? [], printing)
    if (above === undefined) {
      above = limb
      continue
    }
    const most = mostOfRest(limbs.slice(0, place + 1), place) + 1n
    refuseLarger(most * HALF + mostOfLimb(limbs[place] ?? []), polynomial)
    const cut = parts.work`greatest(least(${above}, ${`${most}`}), -${`${most}`})`
    above = parts.work`${cut} * ${`${HALF}`} + ${limb}`
  }
  return parts.work`${above ?? parts.plain`0`} ${sign === 'positive' ? '>' : '>='} 0`
}

/** A product of halves; `low` tells of each fact which half it is. */
interface Piece {
  readonly coefficient: bigint
  readonly halves: readonly { readonly slot: Slot; readonly half: 'high' | 'low' }[]
}

/** By the power of 2^27: all choices of one half of each fact of each term. */
function limbsOf(polynomial: Polynomial): readonly (readonly Piece[])[] {
  const limbs: Piece[][] = []
  for (const { coefficient, slots } of polynomial) {
    for (let choice = 0; choice < 2 ** slots.length; choice++) {
      const halves = slots.map((slot, i) => ({
        slot,
        half: (choice >> i) % 2 === 1 ? ('high' as const) : ('low' as const),
      }))
      const place = halves.filter(({ half }) => half === 'high').length
      while (limbs.length <= place) limbs.push([])
      limbs[place]?.push({ coefficient, halves })
    }
  }
  return limbs
}

function printLimb(pieces: readonly Piece[], { parts, columnOf }: Printing): Part {
  const printed = pieces.map(({ coefficient, halves }) => {
    const factors = halves.map(({ slot, half }) =>
      half === 'high'
        ? parts.work`cast(${columnOf(slot)} >> ${`${HALF_BITS}`} as decimal(38, 0))`
        : parts.work`cast(${columnOf(slot)} & ${`${HALF - 1n}`} as decimal(38, 0))`,
    )
    return parts.joined([parts.plain`cast(${`${coefficient}`} as decimal(38, 0))`, ...factors], '*', '1')
  })
  return parts.joined(printed, '+', 'cast(0 as decimal(38, 0))')
}

/** How much all limbs up to a place can come to, in units of one above that place. */
function mostOfRest(limbs: readonly (readonly Piece[])[], place: number): bigint {
  const sum = limbs.reduce((total, pieces, at) => total + mostOfLimb(pieces) * HALF ** BigInt(at), 0n)
  return sum / HALF ** BigInt(place + 1) + 1n
}

/** Such a line has no place in any text of law; the content would have to be looked at. */
function refuseLarger(size: bigint, polynomial: Polynomial): void {
  if (size < DECIMAL_MOST) return
  const degree = Math.max(...polynomial.map(({ slots }) => slots.length))
  throw new RangeError(
    `SQL: a line multiplies ${degree} facts and needs numbers of ${`${size}`.length} digits; 38 are what both databases have. Say the line with fewer years or decimals, or judge it by rows or columns`,
  )
}

function mostOfLimb(pieces: readonly Piece[]): bigint {
  return pieces.reduce((sum, { coefficient, halves }) => {
    const size = coefficient < 0n ? -coefficient : coefficient
    return sum + size * HALF ** BigInt(halves.length)
  }, 0n)
}

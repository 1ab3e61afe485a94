import type { Columns } from '../bulk/columns.ts'
import type { Counted, Factor } from '../form/amount.ts'
import type { Polynomial } from '../form/polynomial.ts'
import { columnOf } from './leaf-bits.ts'

/** Firms that are counted together. */
export const BLOCK_FIRMS = 512
/** Below this every whole number, and the sum of two of them, is exact in a double. */
export const SAFE = 2 ** 52

/** One number for each firm of a block; NaN where it is not known. */
export type FillBlock = (from: number, count: number) => Float64Array

/** Firms of the block for which doubles are not certain: they are counted in big integers. */
export type Unsafe = Uint8Array

/** Fills in what is counted, in whole fen; same as `compileCounted`, firm for firm, where it is not marked unsafe. */
export function countedBlock(columns: Columns, counted: Counted, unsafe: Unsafe): FillBlock {
  const { rounding } = counted
  const [times, over, eachFen] = [Number(counted.times), Number(counted.over), Number(counted.eachFen)]
  const always = [times, over, eachFen].some((part) => !(part < SAFE))
  const factors = counted.factors.map((factor) => factorBlock(columns, factor, unsafe))
  const out = new Float64Array(BLOCK_FIRMS)
  return (from, count) => {
    const filled = factors.map((fill) => fill(from, count))
    for (let i = 0; i < count; i++) {
      let [n, d] = [times, over]
      for (const { top, bottom } of filled) {
        n *= top[i] ?? Number.NaN
        d *= bottom[i] ?? Number.NaN
      }
      const [above, below] = rounding === 'half-up' ? [2 * n + d, 2 * d] : [n, d]
      const fen = eachFen * floorOf(above, below)
      if (always || above >= SAFE || below >= SAFE || fen >= SAFE) unsafe[i] = 1
      out[i] = fen
    }
    return out
  }
}

/** The greatest whole number not above, of whole numbers below 2^52: a rounded quotient is one off at most. */
function floorOf(n: number, d: number): number {
  const quotient = Math.floor(n / d)
  const rest = n - quotient * d
  return rest < 0 ? quotient - 1 : rest >= d ? quotient + 1 : quotient
}

interface FilledFactor {
  readonly top: Float64Array
  readonly bottom: Float64Array
}

function factorBlock(
  columns: Columns,
  { top, most, bottom, guards }: Factor,
  unsafe: Unsafe,
): (from: number, count: number) => FilledFactor {
  const tops = wholeBlock(columns, top, unsafe)
  const mosts = most && wholeBlock(columns, most, unsafe)
  const bottoms = wholeBlock(columns, bottom, unsafe)
  const guarding = guards.map((guard) => wholeBlock(columns, guard, unsafe))
  const out = new Float64Array(BLOCK_FIRMS)
  return (from, count) => {
    const [above, limit, below] = [tops(from, count), mosts?.(from, count), bottoms(from, count)]
    const guarded = guarding.map((fill) => fill(from, count))
    for (let i = 0; i < count; i++) {
      const value = above[i] ?? Number.NaN
      let part = value > 0 ? value : value <= 0 ? 0 : Number.NaN
      const bound = limit?.[i]
      if (bound !== undefined) part = Number.isNaN(bound) ? Number.NaN : Math.min(part, bound)
      for (const guard of guarded) if (!((guard[i] ?? Number.NaN) > 0)) part = Number.NaN
      out[i] = part
    }
    return { top: out, bottom: below }
  }
}

/** A polynomial of facts. */
function wholeBlock(columns: Columns, polynomial: Polynomial, unsafe: Unsafe): FillBlock {
  const { numbers, strides } = columns
  const terms = polynomial.map(({ coefficient, slots }) => ({
    coefficient: Number(coefficient),
    offsets: slots.map((slot) => columnOf(columns, slot, 'number').offset),
  }))
  const [out, sizes] = [new Float64Array(BLOCK_FIRMS), new Float64Array(BLOCK_FIRMS)]
  return (from, count) => {
    out.fill(0)
    sizes.fill(0)
    for (const { coefficient, offsets } of terms) {
      for (let i = 0; i < count; i++) {
        const at = ((from + i) >>> 5) * strides.numbers + ((from + i) & 31)
        let product = coefficient
        for (const offset of offsets) product *= numbers[at + offset] ?? Number.NaN
        out[i] = (out[i] ?? 0) + product
        sizes[i] = (sizes[i] ?? 0) + Math.abs(product)
      }
    }
    for (let i = 0; i < count; i++) if ((sizes[i] ?? 0) >= SAFE) unsafe[i] = 1
    return out
  }
}

import type { Columns } from '../bulk/columns.ts'
import { ONE, type Counted, type Factor } from '../form/amount.ts'
import type { Polynomial } from '../form/polynomial.ts'
import { columnOf } from './leaf-bits.ts'

/** Firms that are counted together. */
export const BLOCK_FIRMS = 512
/** Below this every whole number, and the sum of two of them, is exact in a double. */
export const SAFE = 2 ** 52

/** One number for each of the first `count` firms of a list; NaN where it is not known. */
export type FillBlock = (firms: Int32Array, count: number) => Float64Array

/** Firms of the list for which doubles are not certain: they are counted in big integers. */
export type Unsafe = Uint8Array

/** Fills in what is counted, in whole fen; same as `compileCounted`, firm for firm, where it is not marked unsafe. */
export function countedBlock(columns: Columns, counted: Counted, unsafe: Unsafe): FillBlock {
  const { rounding } = counted
  const [times, over, eachFen] = [Number(counted.times), Number(counted.over), Number(counted.eachFen)]
  const always = [times, over, eachFen].some((part) => !(part < SAFE))
  const factors = counted.factors.map((factor) => factorBlock(columns, factor, unsafe))
  const [n, d] = [new Float64Array(BLOCK_FIRMS), new Float64Array(BLOCK_FIRMS)]
  const isHalfUp = rounding === 'half-up'
  return (firms, count) => {
    n.fill(times)
    d.fill(over)
    for (const fill of factors) {
      const { top, bottom } = fill(firms, count)
      for (let i = 0; i < count; i++) n[i] = (n[i] ?? 0) * (top[i] ?? 0)
      if (bottom) for (let i = 0; i < count; i++) d[i] = (d[i] ?? 0) * (bottom[i] ?? 0)
    }
    for (let i = 0; i < count; i++) {
      const [whole, part] = [n[i] ?? 0, d[i] ?? 0]
      const above = isHalfUp ? 2 * whole + part : whole
      const below = isHalfUp ? 2 * part : part
      const fen = eachFen * floorOf(above, below)
      if (above >= SAFE || below >= SAFE || fen >= SAFE) unsafe[i] = 1
      n[i] = fen
    }
    if (always) unsafe.fill(1)
    return n
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
  /** Absent where it is one for every firm. */
  readonly bottom: Float64Array | undefined
}

function factorBlock(
  columns: Columns,
  { top, most, bottom, guards }: Factor,
  unsafe: Unsafe,
): (firms: Int32Array, count: number) => FilledFactor {
  const tops = wholeBlock(columns, top, unsafe)
  const mosts = most && wholeBlock(columns, most, unsafe)
  const bottoms = bottom === ONE ? undefined : wholeBlock(columns, bottom, unsafe)
  const guarding = guards.map((guard) => wholeBlock(columns, guard, unsafe))
  return (firms, count) => {
    const part = tops(firms, count)
    const limit = mosts?.(firms, count)
    // NaN, not known, stays NaN.
    for (let i = 0; i < count; i++) if ((part[i] ?? 0) < 0) part[i] = 0
    if (limit) for (let i = 0; i < count; i++) part[i] = Math.min(part[i] ?? 0, limit[i] ?? 0)
    for (const fill of guarding) {
      const guard = fill(firms, count)
      for (let i = 0; i < count; i++) if (!((guard[i] ?? 0) > 0)) part[i] = Number.NaN
    }
    return { top: part, bottom: bottoms?.(firms, count) }
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
  const term = new Float64Array(BLOCK_FIRMS)
  return (firms, count) => {
    out.fill(0)
    sizes.fill(0)
    for (const { coefficient, offsets } of terms) {
      term.fill(coefficient)
      for (const offset of offsets)
        multiplyBlock(term, { numbers, stride: strides.numbers, offset }, firms, count)
      for (let i = 0; i < count; i++) {
        const product = term[i] ?? 0
        out[i] = (out[i] ?? 0) + product
        sizes[i] = (sizes[i] ?? 0) + Math.abs(product)
      }
    }
    for (let i = 0; i < count; i++) if ((sizes[i] ?? 0) >= SAFE) unsafe[i] = 1
    return out
  }
}

interface NumberColumn {
  readonly numbers: Float64Array
  readonly stride: number
  readonly offset: number
}

/** Times one fact of each firm. */
function multiplyBlock(
  out: Float64Array,
  { numbers, stride, offset }: NumberColumn,
  firms: Int32Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const firm = firms[i] ?? 0
    out[i] = (out[i] ?? 0) * (numbers[(firm >>> 5) * stride + offset + (firm & 31)] ?? 0)
  }
}

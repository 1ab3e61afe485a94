import { EXACT_SIZE } from '../bulk/certainty.ts'
import { GROUP, type Columns } from '../bulk/columns.ts'
import { ONE, type Factor } from '../form/amount.ts'
import type { Polynomial } from '../form/polynomial.ts'
import { BLOCK_FIRMS, eachUncounted } from './each-uncounted.ts'
import type { FirmBits } from './firm-bits.ts'
import { columnOf } from './leaf-bits.ts'

/** Stands in `top` where a double is not certain. */
export const UNCERTAIN = Infinity

/**
 * What the factors of a benefit come to for each firm, as a fraction of whole numbers. It stays while a rate, a cap or a way of
 * rounding moves. `top` NaN: not known; UNCERTAIN: it has to be counted in big integers.
 */
export interface FactorProduct {
  readonly top: Float64Array
  /** Absent where it is one for every firm. */
  readonly bottom: Float64Array | undefined
  /** Counts the firms that are wanted and have not been counted yet; of others nobody may read. */
  readonly ensure: (wanted: FirmBits) => void
}

export function factorProduct(columns: Columns, factors: readonly Factor[]): FactorProduct {
  const { capacity } = columns
  const uncertain = new Uint8Array(BLOCK_FIRMS)
  const parts = factors.map((factor) => factorBlock(columns, factor, uncertain))
  const top = new Float64Array(capacity)
  const bottom = factors.some((factor) => factor.bottom !== ONE) ? new Float64Array(capacity) : undefined
  const counted = new Int32Array(capacity / GROUP)
  const [n, d] = [new Float64Array(BLOCK_FIRMS), new Float64Array(BLOCK_FIRMS)]
  const count = (firms: Int32Array, some: number): void => {
    uncertain.fill(0)
    n.fill(1)
    d.fill(1)
    for (const fill of parts) {
      const part = fill(firms, some)
      for (let i = 0; i < some; i++) n[i] = (n[i] ?? 0) * (part.top[i] ?? 0)
      if (part.bottom) for (let i = 0; i < some; i++) d[i] = (d[i] ?? 0) * (part.bottom[i] ?? 0)
    }
    for (let i = 0; i < some; i++) {
      const firm = firms[i] ?? 0
      const [whole, part] = [n[i] ?? 0, d[i] ?? 0]
      top[firm] = whole >= EXACT_SIZE || part >= EXACT_SIZE || uncertain[i] === 1 ? UNCERTAIN : whole
      if (bottom) bottom[firm] = part
    }
  }
  return { top, bottom, ensure: (wanted) => eachUncounted(counted, wanted, count) }
}

/** One number for each of the first `count` firms of a list; NaN where it is not known. */
type FillBlock = (firms: Int32Array, count: number) => Float64Array

interface FilledFactor {
  readonly top: Float64Array
  /** Absent where it is one for every firm. */
  readonly bottom: Float64Array | undefined
}

function factorBlock(
  columns: Columns,
  { top, most, bottom, guards }: Factor,
  uncertain: Uint8Array,
): (firms: Int32Array, count: number) => FilledFactor {
  const tops = wholeBlock(columns, top, uncertain)
  const mosts = most && wholeBlock(columns, most, uncertain)
  const bottoms = bottom === ONE ? undefined : wholeBlock(columns, bottom, uncertain)
  const guarding = guards.map((guard) => wholeBlock(columns, guard, uncertain))
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
function wholeBlock(columns: Columns, polynomial: Polynomial, uncertain: Uint8Array): FillBlock {
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
    for (let i = 0; i < count; i++) if ((sizes[i] ?? 0) >= EXACT_SIZE) uncertain[i] = 1
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

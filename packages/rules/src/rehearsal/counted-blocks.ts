import { EXACT_SIZE } from '../bulk/certainty.ts'
import type { Counted } from '../form/amount.ts'
import { BLOCK_FIRMS } from './each-uncounted.ts'
import { UNCERTAIN, type FactorProduct } from './factor-products.ts'

/** One number for each of the first `count` firms of a list; NaN where it is not known. */
export type FillBlock = (firms: Int32Array, count: number) => Float64Array

/** Firms of the list for which doubles are not certain: they are counted in big integers. */
export type Unsafe = Uint8Array

/** Beyond its end every bottom is one. */
const NONE = new Float64Array(0)

/** Fills in what is counted, in whole fen; same as `compileCounted`, firm for firm, where it is not marked unsafe. */
export function countedBlock(
  { top, bottom = NONE }: FactorProduct,
  counted: Counted,
  unsafe: Unsafe,
): FillBlock {
  const { rounding } = counted
  const [times, over, eachFen] = [Number(counted.times), Number(counted.over), Number(counted.eachFen)]
  const always = [times, over, eachFen].some((part) => !(part < EXACT_SIZE))
  const out = new Float64Array(BLOCK_FIRMS)
  const isHalfUp = rounding === 'half-up'
  return (firms, count) => {
    for (let i = 0; i < count; i++) {
      const firm = firms[i] ?? 0
      const factor = top[firm] ?? 0
      const whole = times * factor
      const part = over * (bottom[firm] ?? 1)
      const above = isHalfUp ? 2 * whole + part : whole
      const below = isHalfUp ? 2 * part : part
      const fen = eachFen * floorOf(above, below)
      if (factor === UNCERTAIN || above >= EXACT_SIZE || below >= EXACT_SIZE || fen >= EXACT_SIZE)
        unsafe[i] = 1
      out[i] = fen
    }
    if (always) unsafe.fill(1)
    return out
  }
}

/** The greatest whole number not above, of whole numbers below 2^52: a rounded quotient is one off at most. */
function floorOf(n: number, d: number): number {
  const quotient = Math.floor(n / d)
  const rest = n - quotient * d
  return rest < 0 ? quotient - 1 : rest >= d ? quotient + 1 : quotient
}

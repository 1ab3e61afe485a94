import { multiplyRatios, ratio, type Ratio } from '@yinyu/kernel'
import { indicatorOf } from '../indicator.ts'
import type { LowerContext } from '../scene.ts'
import { fiscalYear, type YearRef } from '../year-of-assessment.ts'
import { ONE, type Counted, type Factor } from './amount.ts'
import { constant, times, type Polynomial } from './polynomial.ts'

/** A measure a benefit is counted on, at most `most` of it. */
export interface CountedMeasure {
  readonly of: string
  readonly year?: YearRef | undefined
  readonly most?: Ratio | undefined
}

const FEN_PER_YUAN = 100n

/** How the product of the measures becomes money. */
export interface Counting {
  readonly by: Ratio
  readonly rounding: Counted['rounding']
  /** Money for each whole unit that is counted; one fen where the count is the money. */
  readonly eachFen: bigint
}

/** A part of the product of the measures as money, rounded half up to the fen. */
export function lowerPart(measures: readonly CountedMeasure[], part: Ratio, context: LowerContext): Counted {
  const by = multiplyRatios(part, ratio(FEN_PER_YUAN))
  return lowerCounted(measures, { by, rounding: 'half-up', eachFen: 1n }, context)
}

/** `round(by × measures) × eachFen` with every constant divisor cleared into one. */
export function lowerCounted(
  measures: readonly CountedMeasure[],
  { by, rounding, eachFen }: Counting,
  context: LowerContext,
): Counted {
  const factors = measures.map((measure) => lowerFactor(measure, context))
  const over = factors.reduce((product, { bottom }) => product * (constantOf(bottom) ?? 1n), by.d)
  const shared = greatestDivisor(by.n, over)
  return {
    factors: factors.map((factor) =>
      constantOf(factor.bottom) === undefined ? factor : { ...factor, bottom: ONE },
    ),
    times: by.n / shared,
    over: over / shared,
    rounding,
    eachFen,
  }
}

/** The part of a measure above zero; mirrors `positivePart`. */
function lowerFactor({ of, year, most }: CountedMeasure, context: LowerContext): Factor {
  const indicator = indicatorOf(context.indicators, of)
  const { top, bottom, guards } = context.fraction(of, fiscalYear(indicator, year, context), context)
  if (most === undefined) return { top, most: undefined, bottom, guards }
  // min(top ÷ bottom, n ÷ d) = min(top × d, bottom × n) ÷ (bottom × d)
  const scale = constant(most.d)
  return {
    top: times(top, scale),
    most: times(bottom, constant(most.n)),
    bottom: times(bottom, scale),
    guards,
  }
}

function constantOf(polynomial: Polynomial): bigint | undefined {
  const [only] = polynomial
  return only && polynomial.length === 1 && only.slots.length === 0 ? only.coefficient : undefined
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

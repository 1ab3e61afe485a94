import type { Verdict } from '@yinyu/kernel'
import { POINT } from '../points/point.ts'
import { sizeOfAmounts, type AmountSize } from './amount-plan.ts'
import { capacityFor, GROUP } from './columns.ts'
import type { Answer, KernelPlan, Score } from './kernel-plan.ts'

/**
 * What a pass found, 32 firms after 32: first two words for each answer (word `place * 2` has a bit for each firm
 * that meets it, the next for each that possibly does), then for each score 32 least and 32 most, in millionths
 * of a point. Amounts stand behind all of that, see `amountAt`.
 */
export interface AnswerSheet {
  readonly capacity: number
  /** Words for one group of 32 firms. */
  readonly stride: number
  /** Where in a group the scores begin. */
  readonly scoresFrom: number
  readonly words: Int32Array
  /** How many numbers the amounts of one firm take in each of the two that follow. */
  readonly amounts: AmountSize
  readonly narrow: Uint32Array
  readonly wide: Float64Array
}

type Size = Pick<KernelPlan, 'verdicts' | 'tallies' | 'amounts'>

export function strideOf({ verdicts, tallies }: Pick<Size, 'verdicts' | 'tallies'>): number {
  return verdicts.length * 2 + tallies.length * 2 * GROUP
}

export function bytesOfAnswers(plan: Size, firms: number): number {
  const { narrow, wide } = sizeOfAmounts(plan.amounts)
  return (capacityFor(firms) / GROUP) * strideOf(plan) * 4 + capacityFor(firms) * (narrow * 4 + wide * 8)
}

/** Lays a sheet for `firms` firms over a buffer of at least `bytesOfAnswers`, which threads can share. */
export function layAnswers(plan: Size, firms: number, buffer: ArrayBufferLike): AnswerSheet {
  const capacity = capacityFor(firms)
  const stride = strideOf(plan)
  const words = new Int32Array(buffer, 0, (capacity / GROUP) * stride)
  const amounts = sizeOfAmounts(plan.amounts)
  const wide = new Float64Array(buffer, words.byteLength, capacity * amounts.wide)
  const narrow = new Uint32Array(buffer, words.byteLength + wide.byteLength, capacity * amounts.narrow)
  return { capacity, stride, scoresFrom: plan.verdicts.length * 2, words, amounts, narrow, wide }
}

export function slotInNarrow({ amounts }: AnswerSheet, at: number, firm: number): number {
  return ((firm >>> 5) * amounts.narrow + at) * GROUP + (firm & 31)
}

export function slotInWide({ amounts }: AnswerSheet, at: number, firm: number): number {
  return ((firm >>> 5) * amounts.wide + at) * GROUP + (firm & 31)
}

export function verdictAt(
  { words, stride }: AnswerSheet,
  { place }: Pick<Answer, 'place'>,
  firm: number,
): Verdict {
  const word = (firm >>> 5) * stride + place * 2
  if ((((words[word] ?? 0) >>> (firm & 31)) & 1) === 1) return 'met'
  return (((words[word + 1] ?? 0) >>> (firm & 31)) & 1) === 1 ? 'unknown' : 'unmet'
}

/** The range in points, as `Decider.score` gives it. */
export function scoreAt(sheet: AnswerSheet, { place }: Score, firm: number): readonly [number, number] {
  const least = (firm >>> 5) * sheet.stride + sheet.scoresFrom + place * 2 * GROUP + (firm & 31)
  return [(sheet.words[least] ?? 0) / POINT, (sheet.words[least + GROUP] ?? 0) / POINT]
}

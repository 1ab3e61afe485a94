import type { Verdict } from '@yinyu/kernel'
import { POINT } from '../points/point.ts'
import { capacityFor, GROUP } from './columns.ts'
import type { Answer, KernelPlan, Score } from './kernel-plan.ts'

/**
 * What a pass found, 32 firms after 32: first two words for each answer (word `place * 2` has a bit for each firm
 * that meets it, the next for each that possibly does), then for each score 32 least and 32 most, in millionths
 * of a point.
 */
export interface AnswerSheet {
  readonly capacity: number
  /** Words for one group of 32 firms. */
  readonly stride: number
  /** Where in a group the scores begin. */
  readonly scoresFrom: number
  readonly words: Int32Array
}

type Size = Pick<KernelPlan, 'verdicts' | 'tallies'>

export function strideOf({ verdicts, tallies }: Size): number {
  return verdicts.length * 2 + tallies.length * 2 * GROUP
}

export function bytesOfAnswers(plan: Size, firms: number): number {
  return (capacityFor(firms) / GROUP) * strideOf(plan) * 4
}

/** Lays a sheet for `firms` firms over a buffer of at least `bytesOfAnswers`, which threads can share. */
export function layAnswers(plan: Size, firms: number, buffer: ArrayBufferLike): AnswerSheet {
  const capacity = capacityFor(firms)
  const stride = strideOf(plan)
  const words = new Int32Array(buffer, 0, (capacity / GROUP) * stride)
  return { capacity, stride, scoresFrom: plan.verdicts.length * 2, words }
}

export function verdictAt({ words, stride }: AnswerSheet, { place }: Answer, firm: number): Verdict {
  const word = (firm >>> 5) * stride + place * 2
  if ((((words[word] ?? 0) >>> (firm & 31)) & 1) === 1) return 'met'
  return (((words[word + 1] ?? 0) >>> (firm & 31)) & 1) === 1 ? 'unknown' : 'unmet'
}

/** The range in points, as `Decider.score` gives it. */
export function scoreAt(sheet: AnswerSheet, { place }: Score, firm: number): readonly [number, number] {
  const least = (firm >>> 5) * sheet.stride + sheet.scoresFrom + place * 2 * GROUP + (firm & 31)
  return [(sheet.words[least] ?? 0) / POINT, (sheet.words[least + GROUP] ?? 0) / POINT]
}

import type { Verdict } from '@yinyu/kernel'
import { POINT } from '../points/point.ts'
import { capacityFor, GROUP } from './columns.ts'
import type { Answer, KernelPlan, Score } from './kernel-plan.ts'

/**
 * What a pass found: two bits for each answer and firm, the answers of 32 firms side by side (word `place * 2`
 * is met, the next is possibly met), and each score as least and most in millionths of a point.
 */
export interface AnswerSheet {
  readonly capacity: number
  readonly stride: number
  readonly bits: Int32Array
  readonly least: readonly Int32Array[]
  readonly most: readonly Int32Array[]
}

type Size = Pick<KernelPlan, 'verdicts' | 'tallies'>

export function bytesOfAnswers(plan: Size, firms: number): number {
  const capacity = capacityFor(firms)
  return (capacity / GROUP) * plan.verdicts.length * 8 + plan.tallies.length * capacity * 8
}

/** Lays a sheet for `firms` firms over a buffer of at least `bytesOfAnswers`, which threads can share. */
export function layAnswers(plan: Size, firms: number, buffer: ArrayBufferLike): AnswerSheet {
  const capacity = capacityFor(firms)
  const stride = plan.verdicts.length * 2
  const words = (capacity / GROUP) * stride
  const ends = plan.tallies.map((_, place) => words * 4 + place * capacity * 8)
  return {
    capacity,
    stride,
    bits: new Int32Array(buffer, 0, words),
    least: ends.map((from) => new Int32Array(buffer, from, capacity)),
    most: ends.map((from) => new Int32Array(buffer, from + capacity * 4, capacity)),
  }
}

export function verdictAt({ bits, stride }: AnswerSheet, { place }: Answer, firm: number): Verdict {
  const word = (firm >>> 5) * stride + place * 2
  if ((((bits[word] ?? 0) >>> (firm & 31)) & 1) === 1) return 'met'
  return (((bits[word + 1] ?? 0) >>> (firm & 31)) & 1) === 1 ? 'unknown' : 'unmet'
}

/** The range in points, as `Decider.score` gives it. */
export function scoreAt(sheet: AnswerSheet, { place }: Score, firm: number): readonly [number, number] {
  return [(sheet.least[place]?.[firm] ?? 0) / POINT, (sheet.most[place]?.[firm] ?? 0) / POINT]
}

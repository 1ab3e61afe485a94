import type { AnswerSheet } from './answer-sheet.ts'
import { codeAt, type Column, type Columns } from './columns.ts'
import type { Answer } from './kernel-plan.ts'

/** How many firms have which verdict. */
export interface VerdictCounts {
  readonly met: number
  readonly unmet: number
  readonly unknown: number
}

/** Counts one answer over the firms from `from` up to and without `to`; `from` is a multiple of 32. */
export function countVerdicts(sheet: AnswerSheet, answer: Answer, from: number, to: number): VerdictCounts {
  let [met, possible] = [0, 0]
  for (let firm = from; firm < to; firm += 32) {
    const word = (firm >>> 5) * sheet.stride + answer.place * 2
    const inside = insideMask(to - firm)
    met += onesIn((sheet.words[word] ?? 0) & inside)
    possible += onesIn((sheet.words[word + 1] ?? 0) & inside)
  }
  return { met, unmet: to - from - possible, unknown: possible - met }
}

/**
 * The same apart by the code of a column, such as the region or the industry: numbers of met, unmet and unknown
 * at `code * 3`, `+ 1` and `+ 2`. Counts of several slices add up.
 */
export function countByCode(
  sheet: AnswerSheet,
  answer: Answer,
  { columns, by }: { readonly columns: Columns; readonly by: Column },
  { from, to, codeCount }: { readonly from: number; readonly to: number; readonly codeCount: number },
): Uint32Array {
  const counts = new Uint32Array(codeCount * 3)
  for (let firm = from; firm < to; firm++) {
    const word = (firm >>> 5) * sheet.stride + answer.place * 2
    const bit = firm & 31
    const met = ((sheet.words[word] ?? 0) >>> bit) & 1
    const possible = ((sheet.words[word + 1] ?? 0) >>> bit) & 1
    const at = codeAt(columns, by, firm) * 3 + (met === 1 ? 0 : possible === 1 ? 2 : 1)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/** A bitmap of the firms that meet an answer, one bit each, the first firm lowest. */
export function metBitmap(sheet: AnswerSheet, answer: Answer, firms: number): Uint32Array {
  return Uint32Array.from({ length: Math.ceil(firms / 32) }, (_, group) => {
    const word = group * sheet.stride + answer.place * 2
    return (sheet.words[word] ?? 0) & insideMask(firms - group * 32)
  })
}

/** The last group may be only partly filled; what stands beyond it says nothing. */
export function insideMask(left: number): number {
  return left >= 32 ? -1 : (1 << left) - 1
}

export function onesIn(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555)
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333)
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

import type { LoweredAmounts, LoweredDecision } from '@yinyu/rules'
import type { ColumnWords } from './column-words.ts'

/** What a thread needs to make its kernel: the same everywhere, so that all threads come to the same plan. */
export interface KernelWork {
  readonly lowered: LoweredDecision
  /** Over the keys of the decision; undefined when no money is asked for. */
  readonly amounts: LoweredAmounts | undefined
  /** For how many firms the two buffers were laid. */
  readonly firms: number
  readonly columns: SharedArrayBuffer
  readonly answers: SharedArrayBuffer
  /** See `watchProgress`. */
  readonly progress: SharedArrayBuffer
}

/** One thread's share of a pass. */
export interface Slice {
  readonly from: number
  readonly to: number
  /** Words that columns got since the last slice, by slot, from the one that the thread learns first. */
  readonly words: ColumnWords
}

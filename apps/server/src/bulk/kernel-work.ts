import type { LoweredAmounts, LoweredDecision } from '@yinyu/rules'

/** What a thread needs to make its kernel: the same everywhere, so that all threads come to the same plan. */
export interface KernelWork {
  readonly lowered: LoweredDecision
  /** Over the keys of the decision; undefined when no money is asked for. */
  readonly amounts: LoweredAmounts | undefined
  /** For how many firms the two buffers were laid. */
  readonly firms: number
  readonly columns: SharedArrayBuffer
  readonly answers: SharedArrayBuffer
  /** Two words: whether to stop, and how many firms are done. */
  readonly progress: SharedArrayBuffer
}

export const STOP = 0
export const DONE = 1

/** One thread's share of a pass. */
export interface Slice {
  readonly from: number
  readonly to: number
  /** Words that columns got since the last slice, by slot, from the one that the thread learns first. */
  readonly words: readonly { readonly slot: number; readonly words: readonly string[] }[]
}

/** `stopped` when it was told to before the end. */
export interface SliceEnd {
  readonly end: 'done' | 'stopped'
}

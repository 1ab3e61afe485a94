import type { ColumnNeed, LoweredAmounts, LoweredDecision } from '@yinyu/rules'
import type { ColumnWords } from './column-words.ts'

/** What one thread decides: a slice of the firms of a board, for something lowered against its columns. */
export interface DecideWork {
  readonly lowered: LoweredDecision
  /** Over the keys of the decision; undefined when no money is asked for. */
  readonly amounts: LoweredAmounts | undefined
  /** The columns of the board, which are more than what was lowered reads. */
  readonly needs: readonly ColumnNeed[]
  /** For how many firms both buffers were laid. */
  readonly capacity: number
  readonly columns: SharedArrayBuffer
  readonly answers: SharedArrayBuffer
  /** See `watchProgress`. */
  readonly progress: SharedArrayBuffer
  readonly words: ColumnWords
  readonly from: number
  readonly to: number
}

/** `stopped` when it was told to before the end. */
export type DecideEnd = 'done' | 'stopped'

import {
  bytesOfAnswers,
  layAnswers,
  planKernel,
  type AnswerSheet,
  type ColumnNeed,
  type FactKey,
  type KernelPlan,
  type LoweredAmounts,
  type LoweredDecision,
} from '@yinyu/rules'
import type { Board } from './board.ts'
import { wordsOf } from './column-words.ts'
import type { DecideEnd, DecideWork } from './decide-work.ts'
import { sliceOf } from './slice-of.ts'
import { PROGRESS_BYTES, watchProgress, type RunWatch } from './watch-progress.ts'

/** What was found for every firm of a board. `stopped`: the sheet holds nothing to be used. */
export interface Decided {
  readonly plan: KernelPlan
  readonly sheet: AnswerSheet
  readonly end: DecideEnd
}

/** Decides slices side by side, as many as there are hands. */
export interface Hands {
  readonly count: number
  readonly decide: (hand: number, work: DecideWork) => Promise<DecideEnd>
}

/** What is to be decided besides, and who is told of it. */
export interface DecideWays extends RunWatch {
  /** What is due under every policy is worked out too, where given: lowered over the keys of the board. */
  readonly amounts?: LoweredAmounts | undefined
}

/**
 * Decides what was lowered against the keys of the board, for every firm.
 * @throws RangeError when it reads facts that the board has no column for: open the board with those keys first.
 */
export async function decideBoard(
  board: Board,
  { lowered, hands, ways = {} }: { lowered: LoweredDecision; hands: Hands; ways?: DecideWays | undefined },
): Promise<Decided> {
  const { amounts, ...watch } = ways
  refuseForeign(board, [...lowered.keys, ...(amounts?.keys.slice(lowered.keys.length) ?? [])])
  const needs = needsOfBoard(board)
  const plan = { ...planKernel(lowered, amounts), needs }
  const { capacity } = board.columns
  const answers = new SharedArrayBuffer(bytesOfAnswers(plan, capacity))
  const progress = new SharedArrayBuffer(PROGRESS_BYTES)
  const words = wordsOf(board)
  const works = Array.from({ length: hands.count }, (_, hand): DecideWork => ({
    lowered,
    amounts,
    needs,
    capacity,
    columns: board.columns.buffer as SharedArrayBuffer,
    answers,
    progress,
    words,
    ...sliceOf(board.firms, hand, hands.count),
  }))
  const ends = await watchProgress(new Int32Array(progress), watch, () =>
    Promise.all(works.map((work, hand) => hands.decide(hand, work))),
  )
  const end = ends.includes('stopped') ? 'stopped' : 'done'
  return { plan, sheet: layAnswers(plan, capacity, answers), end }
}

function refuseForeign({ keys }: Board, read: readonly FactKey[]): void {
  const missing = read.filter((key, slot) => keys[slot] !== key)
  if (missing.length > 0)
    throw new RangeError(
      `board: no column in its place for ${missing.slice(0, 5).join(', ')}; lower against the keys of the board, and open it with what it lacks`,
    )
}

/** The layout of the board, by slot. */
export function needsOfBoard({ columns }: Pick<Board, 'columns'>): readonly ColumnNeed[] {
  return [...columns.bySlot.values()].map(({ need }) => need).toSorted((a, b) => a.slot - b.slot)
}

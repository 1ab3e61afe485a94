import { setTimeout as after } from 'node:timers/promises'
import {
  bytesOfAnswers,
  GROUP,
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
import type { DecideWork } from './decide-work.ts'
import type { RunWatch } from './kernel-pool.ts'
import { DONE, STOP } from './kernel-work.ts'

/** What was found for every firm of a board. `stopped`: the sheet holds nothing to be used. */
export interface Decided {
  readonly plan: KernelPlan
  readonly sheet: AnswerSheet
  readonly end: 'done' | 'stopped'
}

/** Decides slices side by side, as many as there are hands. */
export interface Hands {
  readonly count: number
  readonly decide: (hand: number, work: DecideWork) => Promise<'done' | 'stopped'>
}

/** What is to be decided besides, and who is told of it. */
export interface DecideWays extends RunWatch {
  /** What is due under every policy is worked out too, where given: lowered over the keys of the board. */
  readonly amounts?: LoweredAmounts | undefined
}

/** How often progress is told. */
const TOLD_MS = 200
let jobs = 0

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
  const progress = new SharedArrayBuffer(8)
  const words = wordsOf(board)
  const works = Array.from({ length: hands.count }, (_, hand): DecideWork => ({
    job: jobs++,
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
  const ends = await watched(new Int32Array(progress), watch, () =>
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

function wordsOf({ columns }: Board): DecideWork['words'] {
  return [...columns.bySlot].flatMap(([slot, { words }]) =>
    words ? [{ slot, words: words.words.slice(1).map((word) => word ?? '') }] : [],
  )
}

/** Slices begin at whole groups, so that no two threads write into one word. */
function sliceOf(firms: number, hand: number, hands: number): Pick<DecideWork, 'from' | 'to'> {
  const groups = Math.ceil(firms / GROUP)
  const from = Math.floor((groups * hand) / hands) * GROUP
  return { from, to: Math.min(firms, Math.floor((groups * (hand + 1)) / hands) * GROUP) }
}

async function watched<T>(progress: Int32Array, watch: RunWatch, work: () => Promise<T>): Promise<T> {
  const stop = () => Atomics.store(progress, STOP, 1)
  if (watch.signal?.aborted === true) stop()
  watch.signal?.addEventListener('abort', stop)
  const ended = new AbortController()
  const told = tell(progress, watch, ended.signal)
  try {
    return await work()
  } finally {
    watch.signal?.removeEventListener('abort', stop)
    ended.abort()
    await told
  }
}

async function tell(progress: Int32Array, { onProgress }: RunWatch, ended: AbortSignal): Promise<void> {
  if (!onProgress) return
  while (!ended.aborted) {
    await after(TOLD_MS, undefined, { signal: ended }).catch(() => undefined)
    onProgress(Atomics.load(progress, DONE))
  }
}

import {
  bytesOfAnswers,
  bytesOfColumns,
  layAnswers,
  layColumns,
  planKernel,
  type AnswerSheet,
  type Columns,
  type KernelPlan,
  type LoweredAmounts,
  type LoweredDecision,
} from '@yinyu/rules'
import { startAskedThread } from './asked-thread.ts'
import type { ColumnWords } from './column-words.ts'
import type { DecideEnd } from './decide-work.ts'
import type { KernelWork, Slice } from './kernel-work.ts'
import { sliceOf } from './slice-of.ts'
import { threadCount } from './thread-count.ts'
import { DONE, PROGRESS_BYTES, STOP, watchProgress, type RunWatch } from './watch-progress.ts'

/** Threads that stand ready to decide blocks of firms in one pair of shared buffers. */
export interface KernelPool {
  readonly plan: KernelPlan
  /** To be filled with `writeFirm` before each run. */
  readonly columns: Columns
  /** What the last run found. */
  readonly sheet: AnswerSheet
  /**
   * Decides the first `firms` firms. Every thread has its own slice, so the answers are the same for any number
   * of threads. Stopped by the signal, it ends with `stopped`, and the sheet holds nothing to be used.
   */
  readonly run: (firms: number, watch?: RunWatch) => Promise<DecideEnd>
  readonly close: () => Promise<void>
}

export interface PoolSize {
  /** Firms of the largest block. */
  readonly firms: number
  /** All processors when absent. */
  readonly threads?: number | undefined
  /** What is due under every policy is worked out too, where given: lowered over the keys of the decision. */
  readonly amounts?: LoweredAmounts | undefined
}

/** Starts threads for a decision. @throws when points cannot be counted in columns, see `planKernel`. */
export function startKernelPool(lowered: LoweredDecision, { firms, threads, amounts }: PoolSize): KernelPool {
  const plan = planKernel(lowered, amounts)
  const work: KernelWork = {
    lowered,
    amounts,
    firms,
    columns: new SharedArrayBuffer(bytesOfColumns(plan.needs, firms)),
    answers: new SharedArrayBuffer(bytesOfAnswers(plan, firms)),
    progress: new SharedArrayBuffer(PROGRESS_BYTES),
  }
  const columns = layColumns(plan.needs, firms, work.columns)
  const count = threadCount(threads)
  const running = Array.from({ length: count }, () => startThread(work, columns))
  const progress = new Int32Array(work.progress)
  return {
    plan,
    columns,
    sheet: layAnswers(plan, firms, work.answers),
    run: async (wanted, watch = {}) => {
      Atomics.store(progress, STOP, 0)
      Atomics.store(progress, DONE, 0)
      const ends = await watchProgress(progress, watch, () =>
        Promise.all(running.map((thread, i) => thread.decide(sliceOf(wanted, i, count)))),
      )
      return ends.includes('stopped') ? 'stopped' : 'done'
    },
    close: async () => {
      await Promise.all(running.map((thread) => thread.close()))
    },
  }
}

function startThread(work: KernelWork, columns: Columns) {
  const thread = startAskedThread<Slice, DecideEnd>(new URL('./kernel-thread.ts', import.meta.url), {
    workerData: work,
  })
  const learnt = new Map<number, number>()
  return {
    decide: (slice: Pick<Slice, 'from' | 'to'>): Promise<DecideEnd> =>
      thread.ask({ ...slice, words: newWords(columns, learnt) }),
    close: thread.cut,
  }
}

function newWords(columns: Columns, learnt: Map<number, number>): ColumnWords {
  return [...columns.bySlot].flatMap(([slot, { words }]) => {
    if (!words) return []
    const from = learnt.get(slot) ?? 1
    learnt.set(slot, words.words.length)
    return [{ slot, words: words.words.slice(from).map((word) => word ?? '') }]
  })
}

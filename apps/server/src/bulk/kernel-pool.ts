import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
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
import type { ColumnWords } from './column-words.ts'
import type { KernelWork, Slice, SliceEnd } from './kernel-work.ts'
import { sliceOf } from './slice-of.ts'
import { DONE, PROGRESS_BYTES, STOP, watchProgress, type RunWatch } from './watch-progress.ts'

/** Our own convention: more threads than this wait for memory, not for processors. */
const THREADS_MOST = 16

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
  readonly run: (firms: number, watch?: RunWatch) => Promise<SliceEnd['end']>
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
  const count = Math.max(1, Math.min(threads ?? availableParallelism(), THREADS_MOST))
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
      return ends.some(({ end }) => end === 'stopped') ? 'stopped' : 'done'
    },
    close: async () => {
      await Promise.all(running.map((thread) => thread.close()))
    },
  }
}

function startThread(work: KernelWork, columns: Columns) {
  const worker = new Worker(new URL('./kernel-thread.ts', import.meta.url), { workerData: work })
  const learnt = new Map<number, number>()
  let asked: PromiseWithResolvers<SliceEnd> | undefined
  let failed: Error | undefined
  worker.on('message', (end: SliceEnd) => asked?.resolve(end))
  worker.on('error', (error) => {
    failed = error instanceof Error ? error : new Error(String(error))
    asked?.reject(failed)
  })
  return {
    decide: async (slice: Pick<Slice, 'from' | 'to'>): Promise<SliceEnd> => {
      if (failed) throw failed
      asked = Promise.withResolvers()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ ...slice, words: newWords(columns, learnt) } satisfies Slice)
      return asked.promise
    },
    close: () => worker.terminate(),
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

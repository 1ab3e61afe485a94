import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FirmRow } from '@yinyu/intake'
import { startRendering, type Job, type Rendered } from './render-firms.ts'

/** Rows that go to a thread at once. */
const BATCH_ROWS = 200
/** Up to here starting threads would take longer than judging. */
const ROWS_WITHOUT_THREADS = 600
const THREADS_MOST = 8
/** Batches under way for each thread: one in work, one waiting, so that none idles and memory stays bounded. */
const BATCHES_PER_THREAD = 2

/**
 * Judges rows in their order: few of them here, many on all cores. Each thread gets the next batch when it
 * is free; answers are handed on in the order of the input.
 */
export async function* judgeRows(firms: AsyncIterable<FirmRow>, job: Job): AsyncGenerator<Rendered> {
  const render = startRendering(job)
  let rows = 0
  let pool: Pool | undefined
  const underWay: Promise<Rendered>[] = []
  try {
    for await (const batch of batchesOf(firms)) {
      rows += batch.length
      if (rows <= ROWS_WITHOUT_THREADS) {
        yield render(batch)
        continue
      }
      pool ??= startPool(job)
      underWay.push(pool.render(batch))
      if (underWay.length >= pool.size * BATCHES_PER_THREAD) yield* first(underWay)
    }
    while (underWay.length > 0) yield* first(underWay)
  } finally {
    await pool?.close()
  }
}

async function* first(underWay: Promise<Rendered>[]): AsyncGenerator<Rendered> {
  const rendered = underWay.shift()
  if (rendered) yield await rendered
}

async function* batchesOf(firms: AsyncIterable<FirmRow>): AsyncGenerator<readonly FirmRow[]> {
  let batch: FirmRow[] = []
  for await (const firm of firms) {
    batch.push(firm)
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Threads that judge. A thread answers in the order it was asked. */
interface Pool {
  readonly size: number
  readonly render: (batch: readonly FirmRow[]) => Promise<Rendered>
  readonly close: () => Promise<void>
}

function startPool(job: Job): Pool {
  const size = Math.min(THREADS_MOST, Math.max(1, availableParallelism()))
  const threads = Array.from({ length: size }, () => startThread(job))
  return {
    size,
    render: (batch) => threads.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)).render(batch),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

function startThread(job: Job) {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { workerData: job })
  const waiting: PromiseWithResolvers<Rendered>[] = []
  worker.on('message', (rendered: Rendered) => waiting.shift()?.resolve(rendered))
  worker.on('error', (error) => waiting.splice(0).forEach((answer) => answer.reject(error)))
  return {
    waiting: () => waiting.length,
    render: (batch: readonly FirmRow[]) => {
      const answer = Promise.withResolvers<Rendered>()
      // Several batches are under way at once; one that fails while another is awaited is still reported in its turn.
      answer.promise.catch(() => undefined)
      waiting.push(answer)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(batch)
      return answer.promise
    },
    close: () => worker.terminate(),
  }
}

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Hands } from './decide-board.ts'
import type { DecideEnd, DecideWork } from './decide-work.ts'
import { THREAD_LIMITS } from './own-thread.ts'

/** Our own convention: more threads than this wait for memory, not for processors. */
const THREADS_MOST = 16

/** Threads that start when first asked and can be sent away. */
export interface DecideThreads extends Hands {
  /** Ends the threads; the next work starts new ones. Only while nothing is being decided. */
  readonly rest: () => Promise<void>
}

export function decideThreads(threads = availableParallelism()): DecideThreads {
  const count = Math.max(1, Math.min(threads, THREADS_MOST))
  let running: readonly DecideThread[] | undefined
  return {
    count,
    decide: async (hand, work) => {
      running ??= Array.from({ length: count }, startThread)
      const thread = running[hand % count]
      if (thread === undefined) throw new RangeError(`no thread ${hand}`)
      try {
        return await thread.decide(work)
      } catch (error) {
        if (thread.isGone()) running = undefined
        throw error
      }
    },
    rest: async () => {
      const gone = running ?? []
      running = undefined
      await Promise.all(gone.map((thread) => thread.close()))
    },
  }
}

type DecideThread = ReturnType<typeof startThread>

function startThread() {
  const worker = new Worker(new URL('./decide-thread.ts', import.meta.url), { resourceLimits: THREAD_LIMITS })
  const asked = new Map<number, PromiseWithResolvers<'done' | 'stopped'>>()
  let gone: Error | undefined
  const leave = (error: Error) => {
    gone = error
    for (const waiting of asked.values()) waiting.reject(error)
    asked.clear()
  }
  worker.on('message', (end: DecideEnd) => {
    // Threads keep no server from ending; listening to one, and its first word, hold it anew.
    worker.unref()
    const waiting = asked.get(end.job)
    asked.delete(end.job)
    if (end.end === 'failed') waiting?.reject(new Error(end.message))
    else waiting?.resolve(end.end)
  })
  worker.on('error', (error) => leave(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => leave(new Error('the thread has ended')))
  return {
    isGone: () => gone !== undefined,
    decide: (work: DecideWork): Promise<'done' | 'stopped'> => {
      if (gone) return Promise.reject(gone)
      const waiting = Promise.withResolvers<'done' | 'stopped'>()
      asked.set(work.job, waiting)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(work)
      return waiting.promise
    },
    close: () => worker.terminate(),
  }
}

import { Worker } from 'node:worker_threads'

/** Our own convention: garbage that a thread makes is looked through early, since several threads share one limit. */
const YOUNG_MB = 24

/** What a thread may hold of short-lived things. */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: YOUNG_MB } as const

/**
 * Does one piece of work in a thread of its own and gives what it posts, once the thread has ended and its memory is free.
 * Rejects with what the thread throws.
 */
export function inOwnThread<T>(program: URL, work: unknown): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const worker = new Worker(program, { workerData: work, resourceLimits: THREAD_LIMITS })
  let found: { readonly answer: T } | undefined
  worker.once('message', (answer: T) => (found = { answer }))
  worker.once('error', reject)
  worker.once('exit', () => {
    if (found === undefined) reject(new Error('the thread has ended'))
    else resolve(found.answer)
  })
  return promise
}

import { Worker } from 'node:worker_threads'
import type { Login } from '../../storage/connection.ts'
import type { Dealt } from './deal-facts.ts'
import type { Hands } from './hands.ts'
import type { HandEnd, HandWork } from './hand-work.ts'

/** Threads with connections of their own; each does one thing at a time. */
export function handThreads(login: Login, count: number): Hands {
  const threads = Array.from({ length: count }, () => startThread(login))
  const ask = (hand: number, work: HandWork): Promise<Dealt | undefined> => {
    const thread = threads[hand]
    return thread ? thread(work) : Promise.reject(new RangeError(`no hand ${hand}`))
  }
  return {
    count,
    deal: async (hand, order, moment) => {
      const dealt = await ask(hand, { kind: 'deal', order, moment })
      if (dealt === undefined) throw new Error('nothing was dealt')
      return dealt
    },
    pick: async (hand, order) => void (await ask(hand, { kind: 'pick', order })),
    close: async () => void (await Promise.all(threads.map((thread) => thread({ kind: 'end' })))),
  }
}

type Ask = (work: HandWork | { readonly kind: 'end' }) => Promise<Dealt | undefined>

function startThread(login: Login): Ask {
  const worker = new Worker(new URL('./hand-thread.ts', import.meta.url), { workerData: login })
  let asked: PromiseWithResolvers<Dealt | undefined> | undefined
  let gone: Error | undefined
  const leave = (error: Error): void => {
    gone = error
    asked?.reject(error)
  }
  worker.on('message', (end: HandEnd) => {
    if (end.end === 'failed') asked?.reject(new Error(end.message))
    else asked?.resolve(end.dealt)
  })
  worker.on('error', (error) => leave(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => leave(new Error('the thread has ended')))
  return async (work) => {
    if (work.kind === 'end') {
      await worker.terminate()
      return undefined
    }
    if (gone) throw gone
    asked = Promise.withResolvers()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(work)
    return asked.promise
  }
}

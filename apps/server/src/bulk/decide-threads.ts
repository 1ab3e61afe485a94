import { availableParallelism } from 'node:os'
import { startAskedThread, type AskedThread } from './asked-thread.ts'
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
  const running: DecideThread[] = []
  const threadOf = (hand: number): DecideThread => {
    const known = running[hand]
    if (known !== undefined && !known.isGone()) return known
    return (running[hand] = startThread())
  }
  return {
    count,
    decide: (hand, work) => threadOf(hand).ask(work),
    rest: async () => {
      await Promise.all(running.splice(0).map((thread) => thread.cut()))
    },
  }
}

type DecideThread = AskedThread<DecideWork, DecideEnd>

function startThread(): DecideThread {
  return startAskedThread(new URL('./decide-thread.ts', import.meta.url), { resourceLimits: THREAD_LIMITS })
}

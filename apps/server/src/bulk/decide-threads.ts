import { startAskedThread, type AskedThread } from './asked-thread.ts'
import type { Hands } from './decide-board.ts'
import type { DecideEnd, DecideWork } from './decide-work.ts'
import { THREAD_LIMITS } from './own-thread.ts'
import { threadCount } from './thread-count.ts'

/** Threads that start when first asked and can be sent away. */
export interface DecideThreads extends Hands {
  /** Ends the threads; the next work starts new ones. Only while nothing is being decided. */
  readonly rest: () => Promise<void>
}

/** All processors when nobody says how many. */
export function decideThreads(threads?: number): DecideThreads {
  const count = threadCount(threads)
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

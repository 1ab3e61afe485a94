import { availableParallelism } from 'node:os'

/** Our own convention: more threads than this wait for memory, not for processors. */
const THREADS_MOST = 16

/** How many threads to start where so many are wanted; one for each processor when nobody says. */
export function threadCount(wanted = availableParallelism()): number {
  return Math.max(1, Math.min(wanted, THREADS_MOST))
}

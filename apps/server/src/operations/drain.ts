import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** A stop that lets people finish. */
export interface Drain {
  /** False as soon as the stop was asked for: `/readyz` must then answer 503. */
  isOpen(): boolean
  /** Stops, once however often it is called; tells whether requests had to be cut off. */
  begin(): Promise<'finished' | 'cut-off'>
}

/** How long requests under way may take; our own convention, below the 30 s after which supervisors kill. */
export const FINISH_MS_MOST = 20_000

const IDLE_POLL_MS = 50

/**
 * Refuses new requests, waits for those under way, then closes. `noticeMs` is how long the pages are still served while
 * readiness is already false, for a load balancer that has to notice first.
 */
export function makeDrain(
  server: FastifyInstance,
  { finishMsMost = FINISH_MS_MOST, noticeMs = 0 }: { finishMsMost?: number; noticeMs?: number } = {},
): Drain {
  let stopping: Promise<'finished' | 'cut-off'> | undefined
  const stop = async (): Promise<'finished' | 'cut-off'> => {
    if (noticeMs > 0) await setTimeout(noticeMs)
    const closed = server.close().then(() => 'finished' as const)
    // A connection that was busy when the listener closed stays open for its next request, which will never be taken.
    const idle = setInterval(() => server.server.closeIdleConnections(), IDLE_POLL_MS)
    const given = new AbortController()
    const late = setTimeout(finishMsMost, 'cut-off' as const, { signal: given.signal }).catch(
      () => 'cut-off' as const,
    )
    const how = await Promise.race([closed, late])
    given.abort()
    if (how === 'cut-off') {
      server.server.closeAllConnections()
      await closed
    }
    clearInterval(idle)
    return how
  }
  return {
    isOpen: () => stopping === undefined,
    begin: () => (stopping ??= stop()),
  }
}

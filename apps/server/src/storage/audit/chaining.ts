import { openPool, type Login } from '../connection.ts'
import { chainAudit, type ChainRound } from './chain.ts'

/** Links new events until it is stopped. */
export interface Chaining {
  /** Waits for the round that is going on; afterwards nothing is left open. */
  stop(): Promise<void>
}

/** The reference asks for links within five seconds. */
export const CHAIN_EVERY_MS = 5_000

/** Begins a round at once and another `everyMs` after each; a failure is told and the next round tries again. */
export function startChaining(
  login: Login,
  given: {
    readonly everyMs?: number
    readonly onError: (error: unknown) => void
    readonly onRound?: (round: ChainRound) => void
  },
): Chaining {
  const pool = openPool(login, 1)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let current = round()

  async function round(): Promise<void> {
    try {
      const client = await pool.connect()
      try {
        const done = await chainAudit(client)
        given.onRound?.(done)
      } finally {
        client.release()
      }
    } catch (error) {
      given.onError(error)
    }
    if (!stopped) timer = setTimeout(() => void (current = round()), given.everyMs ?? CHAIN_EVERY_MS).unref()
  }

  return {
    stop: async () => {
      if (stopped) return
      stopped = true
      clearTimeout(timer)
      await current
      await pool.end()
    },
  }
}

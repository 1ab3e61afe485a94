import { setTimeout } from 'node:timers/promises'
import { againAfter, outsideFault } from './outside-fault.ts'

/** Waits; ends early with an error when the signal comes. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>

export const sleepByMachine: Sleep = async (ms, signal) => {
  await setTimeout(ms, undefined, { signal })
}

/** How often and how patiently a register is asked again. The figures are our own convention. */
export interface Patience {
  readonly tries: number
  readonly firstMs: number
  readonly mostMs: number
}

export const usualPatience: Patience = { tries: 4, firstMs: 500, mostMs: 30_000 }

/** A wait that doubles with each try, of which chance takes up to half: a register that comes back is not met by all at once. */
export function waitBefore(retry: number, { firstMs, mostMs }: Patience, chance: number): number {
  const full = Math.min(firstMs * 2 ** (retry - 1), mostMs)
  return Math.round(full / 2 + (full / 2) * chance)
}

/**
 * Does something again while that may help. A wait that the register itself asks for is kept; one that is longer than
 * our patience ends the run, and the next is not due before.
 */
export async function retrying<T>(
  work: () => Promise<T>,
  given: { patience: Patience; sleep: Sleep; random: () => number; signal: AbortSignal },
): Promise<T> {
  const { patience, sleep, random, signal } = given
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const { again, waitMs = 0 } = againAfter(error)
      if (again === 'useless' || attempt >= patience.tries || waitMs > patience.mostMs) throw error
      await sleep(Math.max(waitMs, waitBefore(attempt, patience, random())), signal).catch(() => {
        throw stopped()
      })
    }
  }
}

/** What a run ends with when it is told to stop. */
export function stopped(): Error {
  return outsideFault('CONNECTOR_STOPPED', '服务正在停止，或这次取数超过了总时限；下一次会接着取')
}

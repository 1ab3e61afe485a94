import type { RegionNames } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import type { Storage } from '../storage/storage.ts'
import { actingFor, type Connector, type Connectors } from './connector.ts'
import { nextDue } from './due.ts'
import { thisWorld, type World } from './register.ts'
import { runConnector } from './run-connector.ts'
import { readPast } from './runs.ts'
import { isOn } from './switching.ts'

/** How often each connector looks whether it is due; our own convention. */
const LOOK_MS = 30_000

export interface Schedule {
  /** Ends what is running, sets that down, and waits for it. */
  stop(): Promise<void>
}

/**
 * Fetches from every connector when it is due, each for itself: one that hangs holds up no other. Several processes may
 * do so at once; a run is begun by one of them only.
 */
export function startConnectors(
  storage: Storage,
  { connectors }: Connectors,
  given: {
    indicators: Indicators
    regions?: RegionNames | undefined
    today: () => IsoDate
    /** Told of an error that is none of the expected ones; the schedule goes on. */
    tell: (connector: string, error: unknown) => void
    world?: World
    lookMs?: number
  },
): Schedule {
  const { world = thisWorld, lookMs = LOOK_MS, tell } = given
  const stopping = new AbortController()
  const loops = connectors.map(async (connector) => {
    while (!stopping.signal.aborted) {
      await runWhenDue(storage, connector, { ...given, world, signal: stopping.signal }).catch(
        (error: unknown) => tell(connector.id, error),
      )
      await world.sleep(lookMs, stopping.signal).catch(() => undefined)
    }
  })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function runWhenDue(
  storage: Storage,
  connector: Connector,
  given: {
    indicators: Indicators
    regions?: RegionNames | undefined
    today: () => IsoDate
    world: World
    signal: AbortSignal
  },
): Promise<void> {
  const due = await storage.read(actingFor(connector), async (open) => {
    const past = await readPast(open, connector.id)
    return (await isOn(open, connector)) && nextDue(connector.everyMinutes, past) <= given.world.now()
  })
  if (!due) return
  const { indicators, regions, today, world, signal } = given
  await runConnector(storage, connector, {
    indicators,
    regions,
    today: today(),
    askedBy: 'schedule',
    signal,
    world,
  })
}

import type { RegionNames } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import type { Storage } from '../storage/storage.ts'
import type { Connector, Connectors } from './connector.ts'
import type { World } from './register.ts'
import { startRun } from './run-connector.ts'
import type { StandsAside } from './run-record.ts'
import { startConnectors, type Schedule } from './start-connectors.ts'

/** The connectors of this place: those that fetch by themselves, and those that somebody asks for now. */
export interface ConnectorDesk {
  readonly connectors: readonly Connector[]
  /** Fetches from now on whenever a connector is due. */
  startSchedule(): void
  /** Begins a fetch at once, which goes on by itself; or tells why none begins. */
  runNow(
    connector: Connector,
    given: { readonly askedBy: string; readonly from: 'last-run' | 'beginning' },
  ): Promise<'begun' | StandsAside>
  /** Ends everything that is under way, sets that down, and waits for it. */
  stop(): Promise<void>
}

/** Opens the desk on records that are open; `tell` is told of an error of the program, the rest goes on. */
export function openConnectorDesk(
  storage: Storage,
  connectors: Connectors,
  given: {
    readonly indicators: Indicators
    readonly regions?: RegionNames | undefined
    readonly today: () => IsoDate
    readonly tell: (connector: string, error: unknown) => void
    readonly world?: World
  },
): ConnectorDesk {
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()
  let schedule: Schedule | undefined
  return {
    connectors: connectors.connectors,
    startSchedule: () => {
      if (!stopping.signal.aborted) schedule ??= startConnectors(storage, connectors, given)
    },
    runNow: async (connector, { askedBy, from }) => {
      const { today, tell, ...rest } = given
      const started = await startRun(storage, connector, {
        ...rest,
        askedBy,
        from,
        today: today(),
        signal: stopping.signal,
      })
      if (started.how !== 'started') return started
      const ended = started.ended
        .catch((error: unknown) => tell(connector.id, error))
        .finally(() => underWay.delete(ended))
      underWay.add(ended)
      return 'begun'
    },
    stop: async () => {
      stopping.abort()
      await Promise.all([schedule?.stop(), ...underWay])
    },
  }
}

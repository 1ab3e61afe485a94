import { join } from 'node:path'
import { openBoardDesk } from './bulk/board-desk.ts'
import { openPublished } from './features/drafts/published.ts'
import type { House } from './house.ts'
import { openConnectorDesk } from './outside/connector-desk.ts'
import { tellTrouble } from './outside/connector-trouble.ts'
import type { Connectors } from './outside/connector.ts'
import type { Records } from './records.ts'
import { sqlState } from './storage/connection.ts'
import { dayInChina } from './storage/day-in-china.ts'
import type { Storage } from './storage/storage.ts'

type Furniture = Pick<House, 'catalogue' | 'definitions' | 'settings' | 'countSignInFailure'>

/** Gives the house once the records are open; undefined until then. */
export function furnish(
  records: Records,
  {
    connectors,
    dataFolder,
    ...given
  }: Furniture & {
    readonly connectors: Connectors | undefined
    readonly dataFolder: string
  },
): () => House | undefined {
  // Whoever opens the records tells of a failure to open them; here they are only waited for.
  void records.opened.then(
    () => linkAudit(records),
    () => undefined,
  )
  let house: House | undefined
  return () => {
    const storage = records.storage()
    if (storage === undefined) return undefined
    if (house !== undefined) return house
    const published = openPublished(storage, given.definitions, () => new Date())
    house = {
      storage,
      now: () => new Date(),
      ...given,
      dataFolder,
      published,
      definitions: published.definitions,
      connectors: connectors && deskOf(storage, connectors, given),
      boards: openBoardDesk({
        storage,
        definitions: published.definitions,
        folder: join(dataFolder, 'snapshot'),
        now: () => new Date(),
      }),
    }
    void published.refresh().catch(tellPublished)
    published.start()
    return house
  }
}

/** The rounds that follow try again; until one succeeds only the content holds. */
function tellPublished(error: unknown): void {
  const code = sqlState(error) ?? (error instanceof Error ? error.name : 'unknown')
  console.error(`本地发布的政策没有读到，稍后重试（${code}）。（PUBLISHED_POLICIES）`)
}

function deskOf(storage: Storage, connectors: Connectors, { catalogue, definitions }: Furniture) {
  return openConnectorDesk(storage, connectors, {
    indicators: definitions.indicators,
    regions: new Map(catalogue.regions.map(({ code, name }) => [code, name])),
    today: () => dayInChina(new Date()),
    tell: tellTrouble((line) => console.error(line)),
  })
}

/** Links the audit while the records are open; a failure is told once, not every few seconds, until a round succeeds. */
function linkAudit(records: Records): void {
  let state: 'well' | 'failing' = 'well'
  records.storage()?.auditChain.start({
    onRound: () => void (state = 'well'),
    onError: (error) => {
      if (state === 'failing') return
      state = 'failing'
      const code = sqlState(error) ?? (error instanceof Error ? error.name : 'unknown')
      console.error(`审计记录没有入链，将继续重试（${code}）。（AUDIT_CHAINING）`)
    },
  })
}

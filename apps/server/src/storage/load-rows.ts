import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { IsoDate, RegionCode } from '@yinyu/kernel'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { PLAIN_DATES } from './connection.ts'
import type { StoredFact } from './current-fact.ts'
import type { EnterpriseState } from './enterprise-history.ts'
import { putBack, setAside } from './indexes-aside.ts'
import { factLines, firmLines, loadedTables, type Loaded, type LoadedTable } from './load-lines.ts'
import { OWNER_ROLE } from './roles.ts'
import { storageFault } from './storage-fault.ts'

/** An enterprise with everything on record of it, as `loadRows` writes it. */
export interface FirmRecords {
  readonly id: string
  readonly creditCode: string
  /** As it is called today, and as it was called before. */
  readonly name: string
  readonly formerNames: readonly string[]
  readonly region: RegionCode
  readonly state: EnterpriseState['state']
  readonly industry: string | undefined
  readonly events: readonly FirmEvent[]
  /** In the order in which they are recorded. */
  readonly facts: readonly Omit<StoredFact, 'seq'>[]
  readonly titles: readonly FirmTitle[]
  readonly updates: readonly YearlyUpdate[]
}

export interface FirmEvent {
  readonly id: string
  readonly kind: 'registered' | 'renamed' | 'moved' | 'merged' | 'closed'
  readonly happenedOn: IsoDate
  readonly document: string
  readonly name?: string
  readonly region?: RegionCode
  /** The id of a firm that comes before this one. */
  readonly mergedInto?: string
}

export interface FirmTitle {
  readonly id: string
  readonly kind: string
  readonly certificateNumber: string
  readonly issuer: string
  readonly events: readonly FirmTitleEvent[]
}

export interface FirmTitleEvent {
  readonly id: string
  readonly kind: 'granted' | 'extended' | 'suspended' | 'resumed' | 'revoked' | 'annulled'
  readonly happenedOn: IsoDate
  readonly document: string
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
  readonly annuls?: string
}

/** That a firm renewed its figures on the platform for a year. */
export interface YearlyUpdate {
  readonly year: number
  readonly doneOn: IsoDate
  readonly document: string
}

/** How to load: in whose name, as of which day, and whom to tell how far it is. */
export interface Loading {
  readonly recordedBy: string
  readonly today: IsoDate
  readonly onProgress?: (firms: number) => void
  /** Breaks the loading off; nothing is left of it. */
  readonly stop?: AbortSignal
}

// So many firms' small rows are held at a time; their facts are passed on as they come.
const FIRMS_A_BATCH = 2_000
const CHUNK_CHARACTERS = 1 << 18
const SORT_MEMORY = '256MB'

/**
 * Loads whole enterprises into a migrated database that has none, in one transaction. The firms may be any number:
 * they are asked for one by one and not kept. Indexes of the facts are made when all rows are there.
 */
export async function loadRows(
  client: pg.ClientBase,
  firms: Iterable<FirmRecords>,
  loading: Loading,
): Promise<Loaded> {
  await client.query('begin')
  try {
    await client.query(`${PLAIN_DATES}; set local role ${OWNER_ROLE}; set local search_path = yinyu`)
    await client.query(`set local maintenance_work_mem = '${SORT_MEMORY}'`)
    await refuseEnterprises(client)
    const aside = await setAside(client, 'fact')
    await forceWalls(client, 'no force')
    const loaded = await loadBatches(client, firms[Symbol.iterator](), loading)
    await forceWalls(client, 'force')
    await putBack(client, aside)
    await client.query(`analyze ${Object.keys(loadedTables).join(', ')}`)
    await client.query('commit')
    return loaded
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function refuseEnterprises(client: pg.ClientBase): Promise<void> {
  // Nobody may register one while we look and load.
  await client.query('lock table enterprise in exclusive mode')
  const { rowCount } = await client.query('select from enterprise limit 1')
  if (rowCount !== 0)
    throw storageFault(
      'SAMPLE_NOT_EMPTY',
      '示例数据只装进没有企业的数据库，免得和真实企业混在一起：请用 YINYU_DATA 指定一个新的文件夹，或给一个空的数据库',
    )
}

/** PostgreSQL copies no rows into a table whose row policies hold for its owner; all in this one transaction. */
async function forceWalls(client: pg.ClientBase, how: 'force' | 'no force'): Promise<void> {
  for (const table of Object.keys(loadedTables))
    await client.query(`alter table ${table} ${how} row level security`)
}

async function loadBatches(
  client: pg.ClientBase,
  firms: Iterator<FirmRecords>,
  { recordedBy, today, onProgress, stop }: Loading,
): Promise<Loaded> {
  let done = 0
  let facts = 0
  const titles = new Map<string, number>()
  for (;;) {
    stop?.throwIfAborted()
    const kept: string[][] = []
    const batch = function* (): Generator<string> {
      let text = ''
      for (let i = 0; i < FIRMS_A_BATCH; i++) {
        const next = firms.next()
        if (next.done === true) break
        const firm = next.value
        kept.push(firmLines(firm, { recordedBy, today }))
        for (const { kind } of firm.titles) titles.set(kind, (titles.get(kind) ?? 0) + 1)
        facts += firm.facts.length
        text += factLines(firm, recordedBy)
        if (text.length < CHUNK_CHARACTERS) continue
        yield text
        text = ''
      }
      yield text
    }
    await copy(client, 'fact', batch())
    for (const [at, table] of smallTables.entries())
      await copy(client, table, [kept.map((lines) => lines[at] ?? '').join('')])
    done += kept.length
    onProgress?.(done)
    if (kept.length < FIRMS_A_BATCH) return { firms: done, facts, titles }
  }
}

const smallTables = (Object.keys(loadedTables) as LoadedTable[]).filter((table) => table !== 'fact')

async function copy(client: pg.ClientBase, table: LoadedTable, chunks: Iterable<string>): Promise<void> {
  const sink = client.query(copyFrom(`copy ${table} (${loadedTables[table]}) from stdin`))
  await pipeline(Readable.from(chunks), sink)
}

// What `bench/sql/main.ts` measures: a snapshot taken and refreshed, and the statement run on it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printStatement, type Definitions, type lowerDecision } from '@yinyu/rules'
import { showSnapshot, withDuckdb } from '../../bulk/duckdb.ts'
import { refreshSnapshot } from '../../bulk/refresh-snapshot.ts'
import { takeSnapshot } from '../../bulk/snapshot.ts'
import { dayInChina } from '../day-in-china.ts'
import { openDatabase, readPlace } from '../place.ts'
import { OWNER_ROLE } from '../roles.ts'
import { withClient } from '../storage.ts'
import type pg from 'pg'

/** One phase; processor time is that of this process and of the one backend of PostgreSQL, where it can be read. */
export interface Phase {
  readonly phase: string
  readonly seconds: number
  readonly ownSeconds: number
  readonly backendSeconds: number | undefined
  readonly firms: number
  readonly remark: string
}

const CHANGED = 1_000
const TICKS_A_SECOND = 100

/** Measures on the records of the environment; adds 1,000 facts to them, twice. `folder` holds the snapshot. */
export async function measureSnapshot(
  env: Readonly<Record<string, string | undefined>>,
  given: {
    readonly folder: string
    readonly definitions: Definitions
    readonly lowered: ReturnType<typeof lowerDecision>
    readonly threads: number
    readonly tell: (phase: Phase) => void
  },
): Promise<void> {
  const database = await openDatabase(readPlace(env), 'tool')
  try {
    await withClient(database.login, async (client) => measure(client, given))
  } finally {
    await database.stop()
  }
}

type Given = Parameters<typeof measureSnapshot>[1]

async function measure(
  client: pg.Client,
  { folder, definitions, lowered, threads, tell }: Given,
): Promise<void> {
  const timed = await stopwatch(client, tell)
  const day = dayInChina(new Date())
  const order = () => ({
    keys: lowered.keys,
    definitions,
    from: { heldOn: day, knownOn: day },
    content: 'bench',
    now: new Date(),
  })
  await withDuckdb({ threads, memoryMb: 1_000 }, async (connection) => {
    const taken = await timed('take', async () => {
      const manifest = await takeSnapshot({ client, connection }, folder, order())
      const bytes = manifest.base.reduce((sum, file) => sum + file.bytes, 0)
      return { manifest, firms: manifest.firms, remark: `${(bytes / 1e6).toFixed(0)} MB` }
    })
    for (let round = 0; round < 2; round++) {
      await change(client, day)
      await timed('refresh', async () => {
        const { changed, how } = await refreshSnapshot({ client, connection }, folder, order())
        return { firms: changed, remark: how }
      })
    }
    await showSnapshot(connection, { folder, manifest: taken.manifest, name: 'firm' })
    for (const wanted of ['verdicts', 'conditions'] as const) {
      const { text, columns } = printStatement(lowered, {
        table: 'firm',
        passed: ['enterprise'],
        wanted,
        fence: 'offset',
      })
      const target = join(folder, `answers-${wanted}.tmp`)
      await timed(`decide in DuckDB, ${wanted}`, async () => {
        await connection.run(`copy (${text}) to '${target}' (format parquet)`)
        return { firms: taken.firms, remark: `${columns.length} columns, written to Parquet` }
      })
    }
  })
}

async function change(client: pg.Client, day: string): Promise<void> {
  await client.query(`begin; set local role ${OWNER_ROLE}; set local search_path = yinyu;
    insert into fact (enterprise_id, indicator, year, number_value, source, source_name, state, held_on, known_on, recorded_by)
    select id, 'staff', 2025, 77, 'register', '社保参保登记', 'stated', '${day}', '${day}', 'bench'
    from (select id from enterprise order by random() limit ${CHANGED}) as chosen; commit`)
}

async function stopwatch(client: pg.Client, tell: Given['tell']) {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const backend = rows[0]?.pid ?? 0
  return async <T extends { firms: number; remark: string }>(
    phase: string,
    work: () => Promise<T>,
  ): Promise<T> => {
    const [own, theirs, start] = [process.cpuUsage(), await processorOf(backend), performance.now()]
    const done = await work()
    const used = process.cpuUsage(own)
    const after = await processorOf(backend)
    tell({
      phase,
      seconds: (performance.now() - start) / 1000,
      ownSeconds: (used.user + used.system) / 1e6,
      backendSeconds: after === undefined || theirs === undefined ? undefined : after - theirs,
      firms: done.firms,
      remark: done.remark,
    })
    return done
  }
}

/** Seconds of processor time of a process of this machine; undefined where that cannot be read. */
async function processorOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = stat?.split(') ')[1]?.split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}

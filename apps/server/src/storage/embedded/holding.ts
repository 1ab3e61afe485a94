import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { storageFault } from '../storage-fault.ts'

export type Use = 'server' | 'tool'

/** Numbers of advisory locks in the database "postgres" of the embedded cluster. */
const PRESENT = 7_350_001
const SERVING = 7_350_002
/** How long the session of a killed server may linger. */
const SERVING_MS_MOST = 2_000
const POLL_MS = 50

/**
 * Connects and marks our presence in the database itself, where no crash can leave a false mark: everybody shares the
 * lock PRESENT, and a server alone has the lock SERVING.
 */
export async function holdOpen(reach: () => Promise<pg.Client>, use: Use): Promise<pg.Client> {
  for (;;) {
    const client = await reach()
    try {
      await client.query('select pg_advisory_lock_shared($1)', [PRESENT])
    } catch {
      // The last one before us was just stopping the database.
      await client.end().catch(() => undefined)
      continue
    }
    if (use === 'tool' || (await claimServing(client))) return client
    await leave(client, () => Promise.resolve())
    throw storageFault(
      'STORAGE_IN_USE',
      '请先停止它；要同时运行两个，请用环境变量 YINYU_DATA 给第二个另一个文件夹',
    )
  }
}

/** Ends our presence. The last one to leave stops the database, and whoever comes meanwhile waits until it has. */
export async function leave(client: pg.Client, stop: () => Promise<unknown>): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [PRESENT])
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      PRESENT,
    ])
    if (rows[0]?.last === true) await stop()
  } catch {
    // The database has died meanwhile: there is nothing left to leave.
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function claimServing(client: pg.Client): Promise<boolean> {
  const until = performance.now() + SERVING_MS_MOST
  for (;;) {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [
      SERVING,
    ])
    if (rows[0]?.ours === true) return true
    if (performance.now() > until) return false
    await setTimeout(POLL_MS)
  }
}

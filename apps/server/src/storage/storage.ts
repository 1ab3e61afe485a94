import type pg from 'pg'
import { auditChainAt, type AuditChain } from './audit/audit-chain.ts'
import { connect, openPool, type Login } from './connection.ts'
import type { Use } from './embedded/holding.ts'
import { migrate, readMigrations, readPending } from './migrate.ts'
import { perform, type Command, type Done, type Writing } from './perform.ts'
import { openDatabase, type Database, type Place } from './place.ts'
import type { Acting } from './scope.ts'
import { storageFault } from './storage-fault.ts'
import { makeTransact, type Reading } from './transaction.ts'

/** The records, ready for use. */
export interface Storage {
  /** Looks things up; nothing can be changed. */
  read<T>(acting: Acting, work: (open: Reading) => Promise<T>): Promise<T>
  /** Changes things, once however often the command arrives. */
  perform<T>(acting: Acting, command: Command, work: (open: Writing) => Promise<T>): Promise<Done<T>>
  /** Writes what is no change of the records, such as progress or a last use; without event and without repeat. */
  note<T>(acting: Acting, work: (open: Reading) => Promise<T>): Promise<T>
  /**
   * Lends a connection of its own that may become the owner of the tables: for snapshots, which read of every firm. With
   * the login, threads can make further ones.
   */
  aside<T>(work: (client: pg.Client, login: Login) => Promise<T>): Promise<T>
  /** How many connections there are, are free, and are waited for. */
  poolUse(): { readonly total: number; readonly idle: number; readonly waiting: number }
  /** Links the audit, goes along its chains, tells how far they have come. */
  readonly auditChain: Omit<AuditChain, 'stop'>
  /** Throws unless the database answers. */
  check(): Promise<void>
  stop(): Promise<void>
}

/** Opens the records of a place. A folder is brought up to date here; on a server `yinyu migrate` does that. */
export async function openStorage(place: Place, use: Use): Promise<Storage> {
  const database = await openDatabase(place, use)
  try {
    await bringUpToDate(place, database)
  } catch (error) {
    await database.stop()
    throw error
  }
  return storageAt(database.login, () => database.stop())
}

/** The records of a database that is up to date. */
export function storageAt(login: Login, stop: () => Promise<void>): Storage {
  const pool = openPool(login)
  const transact = makeTransact(pool)
  const auditChain = auditChainAt(login)
  return {
    read: (acting, work) => transact(acting, 'read only', work),
    perform: (acting, command, work) => perform(transact, acting, command, work),
    note: (acting, work) => transact(acting, 'read write', work),
    aside: (work) => withClient(login, (client) => work(client, login)),
    poolUse: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    auditChain,
    check: async () => void (await pool.query('select')),
    stop: async () => {
      await auditChain.stop()
      await pool.end()
      await stop()
    },
  }
}

/** Runs upkeep on a connection of its own. */
export async function withClient<T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(login)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function bringUpToDate(place: Place, { login }: Database): Promise<void> {
  await withClient(login, async (client) => {
    const migrations = await readMigrations()
    const pending = await readPending(client, migrations)
    if (pending?.length === 0) return
    if (place.kind === 'server')
      throw storageFault(
        'STORAGE_VERSION',
        `还有 ${(pending ?? migrations).length} 步升级没有做：请先运行 yinyu migrate`,
      )
    await migrate(client, migrations)
  })
}

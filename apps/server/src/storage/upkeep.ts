import { backUp } from './backup.ts'
import type { Manifest } from './backup-format.ts'
import { migrate, readMigrations, readPending, type Migration } from './migrate.ts'
import { openDatabase, readPlace } from './place.ts'
import { restore } from './restore.ts'
import { withClient } from './storage.ts'
import type pg from 'pg'

export { storageFaultCode } from './storage-fault.ts'

/** What the command line does to the records; beside a running server it uses that one's database. */
type Environment = Readonly<Record<string, string | undefined>>

export function migrateRecords(env: Environment): Promise<readonly Pick<Migration, 'number' | 'name'>[]> {
  return atPlace(env, async (client) => migrate(client, await readMigrations()))
}

export function backUpRecords(env: Environment, folder: string): Promise<Manifest> {
  return atPlace(env, async (client) => {
    const migrations = await readMigrations()
    // A new place gets its schema, so that there is something to copy; an older one is copied as it is.
    if ((await readPending(client, migrations)) === undefined) await migrate(client, migrations)
    return backUp(client, folder, new Date())
  })
}

export function restoreRecords(env: Environment, folder: string): Promise<Manifest> {
  return atPlace(env, async (client) => restore(client, folder, await readMigrations()))
}

async function atPlace<T>(env: Environment, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await openDatabase(readPlace(env), 'tool')
  try {
    return await withClient(database.login, work)
  } finally {
    await database.stop()
  }
}

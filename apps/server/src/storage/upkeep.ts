import type { Verification } from './audit/chain-break.ts'
import { makeCheckpoint, readCheckpoint, type Checkpoint } from './audit/checkpoint.ts'
import type { DayRange } from './audit/entries.ts'
import { verifyAudit } from './audit/verify.ts'
import { giveNewPassword } from '../features/accounts/new-password.ts'
import { loadSample, type SampleOrder } from '../sample/load-sample.ts'
import { backUp } from './backup.ts'
import type { Manifest } from './backup-format.ts'
import type { Loaded } from './load-lines.ts'
import { migrate, readMigrations, readPending, type Migration } from './migrate.ts'
import { openDatabase, readPlace } from './place.ts'
import { restore } from './restore.ts'
import { storageAt, withClient } from './storage.ts'
import { storageFault } from './storage-fault.ts'
import type pg from 'pg'

export { storageFaultCode } from './storage-fault.ts'
export type { ChainBreak, Verification } from './audit/chain-break.ts'

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

/** Fills an empty place with the fictional sample province; a new place gets its schema first. */
export function loadSampleRecords(env: Environment, order: SampleOrder): Promise<Loaded> {
  return atPlace(env, async (client) => {
    const migrations = await readMigrations()
    if ((await readPending(client, migrations)) === undefined) await migrate(client, migrations)
    await refuseOlder(client)
    return loadSample(client, order)
  })
}

/** Goes along the audit chain; `checkpoint` is the text of a checkpoint file that the chain must still contain. */
export function verifyAuditRecords(
  env: Environment,
  { checkpoint, ...days }: DayRange & { readonly checkpoint?: string | undefined },
): Promise<Verification> {
  const seen = checkpoint === undefined ? undefined : readCheckpoint(checkpoint)
  if (checkpoint !== undefined && seen === undefined)
    throw storageFault('AUDIT_CHECKPOINT', '请指明 yinyu audit checkpoint 写出的文件')
  return atPlace(env, async (client) => {
    await refuseOlder(client)
    return verifyAudit(client, { ...days, checkpoint: seen })
  })
}

export function checkpointAuditRecords(env: Environment): Promise<Checkpoint> {
  return atPlace(env, async (client) => {
    await refuseOlder(client)
    return makeCheckpoint(client, new Date())
  })
}

/** Gives somebody a new one-time password; undefined when nobody has this login name. */
export async function renewPassword(
  env: Environment,
  who: { readonly loginName: string; readonly now: Date },
): Promise<string | undefined> {
  const database = await openDatabase(readPlace(env), 'tool')
  const storage = storageAt(database.login, () => database.stop())
  try {
    await withClient(database.login, refuseOlder)
    return await giveNewPassword(storage, who)
  } finally {
    await storage.stop()
  }
}

async function refuseOlder(client: pg.Client): Promise<void> {
  if ((await readPending(client, await readMigrations()))?.length === 0) return
  throw storageFault('STORAGE_VERSION', '它还没有升级到这个版本的程序：请先运行 yinyu migrate')
}

async function atPlace<T>(env: Environment, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await openDatabase(readPlace(env), 'tool')
  try {
    return await withClient(database.login, work)
  } finally {
    await database.stop()
  }
}

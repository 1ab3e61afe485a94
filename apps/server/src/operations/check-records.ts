import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations, readPending } from '../storage/migrate.ts'
import { openDatabase, type Place } from '../storage/place.ts'
import { storageFaultCode } from '../storage/storage-fault.ts'
import { withClient } from '../storage/storage.ts'
import { readAuditLag, sayAuditLag } from './audit-lag.ts'
import { faulty, note, sound, type CheckLine } from './check-line.ts'
import type { DatabaseClient } from './database-client.ts'

/** Deadlines use the time of the database; a program that is further off would show other ones. */
const OFFSET_MS_MOST = 2_000

/** Looks at the database of a place, beside a running server too. Nothing is made or changed in it. */
export async function checkRecords(place: Place, clock: () => Date): Promise<readonly CheckLine[]> {
  const title = '数据库'
  if (place.kind === 'folder' && !existsSync(join(place.folder, 'postgres')))
    return [note(title, '还没有记录，第一次 npm start 时会建立')]
  try {
    const database = await openDatabase(place, 'tool')
    try {
      return await withClient(database.login, async (client) => {
        const migrations = await checkMigrations(client, place)
        return [
          await checkVersion(client, place),
          migrations,
          await checkClock(client, clock),
          // Only a database that is up to date has what the chain is read from.
          ...(migrations.mark === 'sound' ? [sayAuditLag(await readAuditLag(client))] : []),
        ]
      })
    } finally {
      await database.stop()
    }
  } catch (error) {
    if (storageFaultCode(error) === undefined) throw error
    return [faulty(title, (error as Error).message)]
  }
}

async function checkVersion(client: DatabaseClient, { kind }: Place): Promise<CheckLine> {
  const { rows } = await client.query<{ name: string }>("select current_setting('server_version') as name")
  const where = kind === 'folder' ? '内置' : '服务器'
  return sound('数据库', `${where} PostgreSQL ${rows[0]?.name ?? ''}，能连接`)
}

async function checkMigrations(client: DatabaseClient, { kind }: Place): Promise<CheckLine> {
  const title = '数据库升级'
  const migrations = await readMigrations()
  try {
    const pending = await readPending(client, migrations)
    if (pending?.length === 0) return sound(title, `已到第 ${migrations.at(-1)?.number} 步，是最新的`)
    const steps = `还有 ${(pending ?? migrations).length} 步没有做`
    if (kind === 'folder') return note(title, `${steps}，下次启动时自动做：请先备份`)
    return faulty(title, `${steps}，服务用不了：请先备份，再运行 yinyu migrate`)
  } catch (error) {
    if (storageFaultCode(error) === undefined) throw error
    return faulty(title, (error as Error).message)
  }
}

async function checkClock(client: DatabaseClient, clock: () => Date): Promise<CheckLine> {
  const before = clock().getTime()
  const { rows } = await client.query<{ ms: string }>(
    'select extract(epoch from clock_timestamp()) * 1000 as ms',
  )
  return sayOffset(Number(rows[0]?.ms), before, clock().getTime())
}

/** The database answered at some instant between the two; only what lies outside is an offset. */
export function sayOffset(databaseMs: number, beforeMs: number, afterMs: number): CheckLine {
  const offsetMs = Math.max(beforeMs - databaseMs, databaseMs - afterMs, 0)
  const found = `与数据库相差 ${(offsetMs / 1000).toFixed(1)} 秒`
  if (offsetMs <= OFFSET_MS_MOST) return sound('时钟', found)
  return faulty(
    '时钟',
    `${found}，期限和记录的时间会对不上：请在两台机器上打开时间同步（chrony 或 systemd-timesyncd）`,
  )
}

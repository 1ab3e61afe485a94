import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readBackup, tableFile, type Manifest, type TableCopy } from './backup-format.ts'
import { PLAIN_DATES } from './connection.ts'
import { migrateWithin, type Migration } from './migrate.ts'
import { OWNER_ROLE } from './roles.ts'
import { storageFault } from './storage-fault.ts'
import { tablesInOrder } from './table-order.ts'

/**
 * Puts a backup into a database without records, in one transaction: the schema as it was, the rows, then the
 * migrations since. The backup is read through beforehand, so that a harmed one changes nothing.
 */
export async function restore(
  client: pg.ClientBase,
  folder: string,
  migrations: readonly Migration[],
): Promise<Manifest> {
  const manifest = await readBackup(folder)
  const newest = migrations.at(-1)?.number ?? 0
  if (manifest.schema > newest)
    throw storageFault(
      'STORAGE_NEWER',
      `备份来自第 ${manifest.schema} 步，程序只认识到 ${newest}：请升级程序`,
    )
  await client.query('begin')
  try {
    await client.query(`${PLAIN_DATES}; set local role ${OWNER_ROLE}`)
    await refuseRecords(client)
    await client.query('drop schema if exists yinyu cascade')
    await migrateWithin(
      client,
      migrations.filter(({ number }) => number <= manifest.schema),
    )
    for (const table of manifest.tables) await fill(client, folder, table)
    await migrateWithin(client, migrations)
    await client.query('commit')
    return manifest
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function refuseRecords(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regnamespace('yinyu') is not null as there",
  )
  if (rows[0]?.there !== true) return
  for (const { name } of await tablesInOrder(client)) {
    const { rowCount } = await client.query(`select from yinyu.${name} limit 1`)
    if (rowCount !== 0)
      throw storageFault(
        'RESTORE_NOT_EMPTY',
        '恢复不会盖掉任何记录：请用 YINYU_DATA 指定一个新的文件夹，或给一个空的数据库',
      )
  }
}

async function fill(
  client: pg.ClientBase,
  folder: string,
  { name, columns, rows }: TableCopy,
): Promise<void> {
  // PostgreSQL copies no rows into a table whose row policies hold for its owner; all in this one transaction.
  await client.query(`alter table ${name} no force row level security`)
  const sink = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`))
  await pipeline(createReadStream(tableFile(folder, name)), createGunzip(), sink)
  await client.query(`alter table ${name} force row level security`)
  if (sink.rowCount !== rows)
    throw storageFault('BACKUP_UNUSABLE', `${name} 应有 ${rows} 行，只读到 ${sink.rowCount} 行`)
  await moveNumberOn(client, name)
}

/** Numbers go on behind the highest that was restored. */
async function moveNumberOn(client: pg.ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    "select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> ''",
    [table],
  )
  for (const { column } of rows) {
    const next = `(select coalesce(max(${column}), 0) + 1 from ${table})`
    await client.query(`select setval(pg_get_serial_sequence('${table}', '${column}'), ${next}, false)`)
  }
}

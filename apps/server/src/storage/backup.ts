import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { hashing, MANIFEST, tableFile, type Manifest, type TableCopy } from './backup-format.ts'
import { PLAIN_DATES } from './connection.ts'
import { OWNER_ROLE } from './roles.ts'
import { storageFault } from './storage-fault.ts'
import { tablesInOrder } from './table-order.ts'

/** Writes every row as of one instant into a new folder, beside running work and without holding it up. */
export async function backUp(client: pg.ClientBase, folder: string, now: Date): Promise<Manifest> {
  if (existsSync(folder))
    throw storageFault('BACKUP_TARGET', `${folder} 已经存在：请换一个名字，免得盖掉旧的备份`)
  const part = `${folder}.part-${randomUUID().slice(0, 8)}`
  try {
    await mkdir(part, { recursive: true, mode: 0o700 })
    const manifest = await copyAll(client, part, now)
    await writeFile(join(part, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    await settle(join(part, MANIFEST))
    await settle(part)
    await rename(part, folder)
    await settle(dirname(folder))
    return manifest
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined)
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw storageFault('BACKUP_TARGET', `${folder}（${code}）：请检查文件夹权限和磁盘空间`)
  }
}

async function copyAll(client: pg.ClientBase, folder: string, now: Date): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only')
  try {
    await client.query(`${PLAIN_DATES}; set local role ${OWNER_ROLE}`)
    await client.query('set local search_path = yinyu')
    const { rows } = await client.query<{ number: number }>('select max(number) as number from migration')
    const tables: TableCopy[] = []
    for (const table of await tablesInOrder(client)) tables.push(await copyTable(client, folder, table))
    const [first, ...rest] = tables
    if (first === undefined) throw new Error('the schema has no tables')
    return { format: 1, madeAt: now.toISOString(), schema: rows[0]?.number ?? 0, tables: [first, ...rest] }
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}

async function copyTable(
  client: pg.ClientBase,
  folder: string,
  { name, columns }: Pick<TableCopy, 'name' | 'columns'>,
): Promise<TableCopy> {
  const rows = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`))
  const hash = createHash('sha256')
  const path = tableFile(folder, name)
  await pipeline(rows, hashing(hash), createGzip({ level: 3 }), createWriteStream(path, { mode: 0o600 }))
  await settle(path)
  return { name, columns, rows: rows.rowCount, sha256: hash.digest('hex') }
}

/** Waits until the disk has it. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

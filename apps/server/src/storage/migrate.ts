import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type pg from 'pg'
import { OWNER_ROLE } from './roles.ts'
import { storageFault } from './storage-fault.ts'

/** One numbered step of the schema. What has been released is never edited. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const MIGRATE_LOCK = 7_350_004
const LOCK_TIMEOUT = '10s'
const folder = fileURLToPath(new URL('migrations', import.meta.url))

/** All steps in their order. */
export async function readMigrations(from = folder): Promise<readonly Migration[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(names.map((name) => readMigration(join(from, name), name)))
}

async function readMigration(path: string, file: string): Promise<Migration> {
  const sql = await readFile(path, 'utf8')
  const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
  return { number: Number(file.slice(0, 4)), name: file.slice(5, -'.sql'.length), sql, checksum }
}

/** Brings the schema forward in one transaction: all of it or nothing. Gives the steps that were taken. */
export async function migrate(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  await client.query('begin')
  try {
    const taken = await migrateWithin(client, migrations)
    await client.query('commit')
    return taken
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** The same inside a transaction that is open already; it goes on as the owner of the tables. */
export async function migrateWithin(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  await client.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`)
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATE_LOCK])
  await client.query(`set local role ${OWNER_ROLE}`)
  await client.query(ledgerSql)
  await client.query('set local search_path = yinyu')
  const pending = unapplied(migrations, await readApplied(client))
  for (const each of pending) await apply(client, each)
  return pending
}

/** The steps that a database still lacks; undefined when nothing has been set up in it yet. */
export async function readPending(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly Migration[] | undefined> {
  await client.query('begin')
  try {
    await client.query(`set local role ${OWNER_ROLE}`)
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('yinyu.migration') is not null as there",
    )
    if (rows[0]?.there !== true) return undefined
    await client.query('set local search_path = yinyu')
    return unapplied(migrations, await readApplied(client))
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}

const ledgerSql = `
  create schema if not exists yinyu;
  create table if not exists yinyu.migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`

type Applied = ReadonlyMap<number, { readonly name: string; readonly checksum: string }>

async function readApplied(client: pg.ClientBase): Promise<Applied> {
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from migration',
  )
  return new Map(rows.map(({ number, ...rest }) => [number, rest]))
}

function unapplied(migrations: readonly Migration[], applied: Applied): readonly Migration[] {
  const newest = migrations.at(-1)?.number ?? 0
  const ahead = [...applied.keys()].filter((number) => number > newest)
  if (ahead.length > 0)
    throw storageFault(
      'STORAGE_NEWER',
      `它已升级到 ${Math.max(...ahead)}，程序只认识到 ${newest}：请升级程序`,
    )
  const changed = migrations.find(({ number, checksum }) => {
    const known = applied.get(number)
    return known !== undefined && known.checksum !== checksum
  })
  if (changed !== undefined)
    throw storageFault(
      'STORAGE_MIGRATION_CHANGED',
      `第 ${changed.number} 步 ${changed.name}：请改回原样，用新的一步来改`,
    )
  return migrations.filter(({ number }) => !applied.has(number))
}

async function apply(client: pg.ClientBase, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql)
  await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
    number,
    name,
    checksum,
  ])
}

import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from './connection.ts'
import { findEnterprise, readEvents } from './enterprises.ts'
import { readFacts } from './facts.ts'
import { migrate, readMigrations, readPending, type Migration } from './migrate.ts'
import { writeRowTypes } from './row-types.ts'
import { withClient } from './storage.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { province } from './testing/people.ts'
import { tableColumns, tableDigests } from './testing/table-digests.ts'
import { readTitles } from './titles.ts'

const migrations = await readMigrations()
const sampleOf = ({ number }: Migration) =>
  readFile(new URL(`migrations/samples/${String(number).padStart(4, '0')}.sql`, import.meta.url), 'utf8')
const next = migrations.length + 1
const first = '00000000-0000-4000-8000-000000000001'

test('steps are numbered 1, 2, … without a gap, and each has a sample of its data', async () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, i) => i + 1))
  for (const step of migrations) expect((await sampleOf(step)).length).toBeGreaterThan(0)
})

describe.each(engines())('migrations on $name', (engine) => {
  let db: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    db = await makeDatabase(engine, 'template0')
    client = await connect(db.login)
  })
  afterAll(async () => {
    await client.end()
    await db.drop()
  })

  const asOwner = async (text: string): Promise<void> => {
    await client.query(`begin; set local role yinyu_owner; set local search_path = yinyu; ${text}; commit`)
  }
  const digests = (columns?: Awaited<ReturnType<typeof tableColumns>>) =>
    withClient(db.admin, (admin) => tableDigests(admin, columns))

  test('each keeps the data of the version before, and the program reads the last', async () => {
    expect(await readPending(client, migrations)).toBeUndefined()
    let before: Readonly<Record<string, string>> = {}
    let columns: Awaited<ReturnType<typeof tableColumns>> = new Map()
    for (const [i, step] of migrations.entries()) {
      expect(await migrate(client, migrations.slice(0, i + 1))).toEqual([step])
      expect(await digests(columns)).toMatchObject(before)
      await asOwner(await sampleOf(step))
      columns = await withClient(db.admin, tableColumns)
      before = await digests(columns)
    }
    expect(await readPending(client, migrations)).toEqual([])
    await db.storage.read(province, async (open) => {
      expect((await findEnterprise(open, { id: first })).name).toBe('甲公司')
      expect(await readEvents(open, first)).toHaveLength(2)
      expect((await readFacts(open, first))[0]?.value).toBe(Number.MAX_SAFE_INTEGER)
      expect((await readTitles(open, first))[0]?.events).toHaveLength(1)
    })
  })

  test('a step that breaks off leaves the database as it was', async () => {
    const before = await digests()
    const half = {
      number: next,
      name: 'half',
      sql: 'create table half (id integer); select 1 / 0',
      checksum: 'x',
    }
    await expect(migrate(client, [...migrations, half])).rejects.toThrow('division by zero')
    expect(await digests()).toEqual(before)
    expect(await migrate(client, migrations)).toEqual([])
  })

  test('two at once are taken one after the other', async () => {
    const other = await connect(db.login)
    const step = {
      number: next,
      name: 'once',
      sql: 'create table once (id integer); select pg_sleep(0.1)',
      checksum: 'y',
    }
    const taken = await Promise.all([client, other].map((each) => migrate(each, [...migrations, step])))
    await other.end()
    expect(taken.flat()).toEqual([step])
  })

  test('a changed step and a newer database are refused', async () => {
    await expect(migrate(client, migrations)).rejects.toThrow('STORAGE_NEWER')
    await asOwner(`drop table once; delete from migration where number = ${next}`)
    const [one, ...rest] = migrations
    const changed = [{ ...(one as Migration), checksum: 'z' }, ...rest]
    await expect(migrate(client, changed)).rejects.toThrow('STORAGE_MIGRATION_CHANGED')
  })

  test('row-types: the types of the rows are those of the database', async () => {
    const written = await withClient(db.admin, writeRowTypes)
    for (const [path, text] of written) await expect(text).toMatchFileSnapshot(path)
    const there = await readdir(new URL('tables', import.meta.url))
    expect(there.map((name) => `tables/${name}`).toSorted()).toEqual(
      [...written.keys()].filter((path) => path !== 'tables.ts').toSorted(),
    )
  })
})

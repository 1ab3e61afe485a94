import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  factsOfTitles,
  lowerDecision,
  prepareDecision,
  printStatement,
  type FactValue,
  type RegisteredTitle,
} from '@yinyu/rules'
import { showSnapshot, withDuckdb } from '../../bulk/duckdb.ts'
import { findDamage, readManifest } from '../../bulk/manifest.ts'
import { refreshSnapshot } from '../../bulk/refresh-snapshot.ts'
import { takeSnapshot, type SnapshotOrder } from '../../bulk/snapshot.ts'
import { threadHands } from '../../bulk/snapshot/hands.ts'
import { readContent } from '../../read-content.ts'
import { loadSample } from '../../sample/load-sample.ts'
import { connect } from '../connection.ts'
import { currentFacts, factsOf, type StoredFact } from '../current-fact.ts'
import { enterpriseOn } from '../enterprise-history.ts'
import { readEvents } from '../enterprises.ts'
import { readFacts } from '../facts.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'
import { province, todayInChina } from '../testing/people.ts'
import { standingOf } from '../title-history.ts'
import { readTitles } from '../titles.ts'
import { decideInDatabase } from './wide-firms.ts'

const FIRMS = 60
const today = todayInChina()
const loaded = '2026-11-20'
const { definitions } = readContent()
const occasion = { on: today, purpose: 'new' } as const
const lowered = lowerDecision(definitions, occasion)
const decision = prepareDecision(definitions, occasion)
const use = { threads: 1, memoryMb: 300 }

describe.each(engines())('a snapshot from $name', (engine) => {
  let db: TestDatabase
  let client: pg.Client
  let folder: string
  beforeAll(async () => {
    db = await makeDatabase(engine)
    client = await connect(db.login)
    folder = await mkdtemp(join(tmpdir(), 'yinyu-snapshot-'))
    await loadSample(client, { firms: FIRMS, seed: 5, today: loaded })
  })
  afterAll(async () => {
    await client.end()
    await db.drop()
    await rm(folder, { recursive: true })
  })

  const orderOn = (day: string, content = 'c1'): SnapshotOrder => ({
    keys: lowered.keys,
    definitions,
    from: { heldOn: day, knownOn: day },
    content,
    now: new Date(),
  })
  const refresh = (day = today, content = 'c1') =>
    withDuckdb(use, (connection) => refreshSnapshot({ client, connection }, folder, orderOn(day, content)))
  const asOwner = (text: string) =>
    client.query(`begin; set local role yinyu_owner; set local search_path = yinyu; ${text}; commit`)

  test('holds of every enterprise the facts that count, titles among them', async () => {
    await withDuckdb(use, (connection) => takeSnapshot({ client, connection }, folder, orderOn(today)))
    expect(await readSnapshot(folder)).toEqual(await readOneByOne(db, today))
  })

  test('is the same when several threads read it', async () => {
    const chooseHands = () => threadHands(db.login, 3)
    const apart = await mkdtemp(join(tmpdir(), 'yinyu-snapshot-'))
    await withDuckdb(use, (connection) =>
      takeSnapshot({ client, connection, chooseHands }, apart, orderOn(today)),
    )
    expect(await readSnapshot(apart)).toEqual(await readSnapshot(folder))
    expect(
      (await readdir(apart)).filter((file) => !/^(base-\d+-0\.parquet|snapshot\.json)$/.test(file)),
    ).toEqual([])
    await rm(apart, { recursive: true })
  })

  test('says so when a thread cannot read, and leaves nothing behind', async () => {
    const chooseHands = () => threadHands({ ...db.login, database: 'nowhere' }, 2)
    const apart = await mkdtemp(join(tmpdir(), 'yinyu-snapshot-'))
    const taking = withDuckdb(use, (connection) =>
      takeSnapshot({ client, connection, chooseHands }, apart, orderOn(today)),
    )
    await expect(taking).rejects.toThrow(/nowhere/)
    expect(await readdir(apart)).toEqual([])
    await rm(apart, { recursive: true })
  })

  test('tells of itself what it holds, and of a file that was touched', async () => {
    const manifest = await readManifest(folder)
    expect([manifest.firms, manifest.heldOn, manifest.columns.map(({ key }) => key)]).toEqual([
      (await readOneByOne(db, today)).size,
      today,
      lowered.keys,
    ])
    expect(await findDamage(folder, manifest)).toEqual([])
    const damaged = { ...manifest, base: manifest.base.map((file) => ({ ...file, sha256: '0'.repeat(64) })) }
    expect(await findDamage(folder, damaged)).toEqual(manifest.base.map(({ file }) => file))
  })

  test('gives the statement the same answers as the database itself', async () => {
    const statement = printStatement(lowered, {
      table: 'firm',
      passed: ['enterprise'],
      wanted: 'verdicts',
      fence: 'offset',
    })
    const fromDatabase = await db.storage.read(province, (open) =>
      decideInDatabase(open, statement, { keys: lowered.keys, definitions, on: today }),
    )
    const fromSnapshot = await inSnapshot(folder, statement.text)
    const sorted = (rows: readonly Readonly<Record<string, unknown>>[]) =>
      rows
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])))
        .toSorted((a, b) => ((a['enterprise'] ?? '') < (b['enterprise'] ?? '') ? -1 : 1))
    expect(sorted(fromSnapshot)).toEqual(sorted(fromDatabase))
  })

  test('is left alone when nothing was recorded', async () => {
    expect((await refresh()).how).toBe('unchanged')
  })

  test('takes up what was recorded since, of those firms only', async () => {
    await asOwner(fact("'staff', 2025, 77", today, 'limit 3'))
    const first = await refresh()
    expect([first.how, first.changed]).toEqual(['refreshed', 3])
    await asOwner(fact("'staff', 2025, 78", today, 'offset 2 limit 2'))
    const second = await refresh()
    expect([second.how, second.changed, second.manifest.delta?.firms]).toEqual(['refreshed', 2, 4])
    expect(await readSnapshot(folder)).toEqual(await readOneByOne(db, today))
  })

  test('takes up what begins to hold, and what a title becomes, on a later day', async () => {
    await asOwner(fact("'revenue', 2025, 123", '2030-01-01', 'limit 1'))
    await refresh()
    expect((await refresh('2029-12-31')).how).toBe('refreshed')
    expect(await readSnapshot(folder)).toEqual(await readOneByOne(db, '2029-12-31'))
    await refresh('2030-01-02')
    expect(await readSnapshot(folder)).toEqual(await readOneByOne(db, '2030-01-02'))
  })

  test('leaves out who is no more, from the day on, and has again whose end was a mistake', async () => {
    const rows = await readSnapshot(folder)
    const [closing = '', ceased = ''] = [...rows.keys()]
    await asOwner(ends(closing, '2030-02-01'))
    await asOwner(ends(ceased, '2030-01-02'))
    const { manifest } = await refresh('2030-01-02')
    expect([manifest.firms, manifest.gone]).toEqual([rows.size - 1, [ceased]])
    await asOwner(`insert into enterprise_event (enterprise_id, kind, happened_on, annuls, document)
      select enterprise_id, 'annulled', happened_on, id, '更正' from enterprise_event
      where enterprise_id = '${ceased}' and kind = 'closed'`)
    expect((await refresh('2030-02-01')).manifest.gone).toEqual([closing])
    expect(await readSnapshot(folder)).toEqual(await readOneByOne(db, '2030-02-01'))
    await refresh('2030-02-02')
  })

  test('is taken anew for other content, an earlier day, or when it cannot be read', async () => {
    expect((await refresh('2030-02-02', 'c2')).how).toBe('taken')
    expect((await refresh(today, 'c2')).how).toBe('taken')
    await writeFile(join(folder, 'snapshot.json'), '{')
    expect((await refresh(today, 'c2')).how).toBe('taken')
  })

  test('waits for whoever is writing facts, and misses none of them', async () => {
    const writer = await connect(db.login)
    await writer.query(
      `begin; set local role yinyu_owner; set local search_path = yinyu; ${fact("'staff', 2025, 79", today, 'limit 1')}`,
    )
    const refreshing = refresh(today, 'c2')
    const order: string[] = []
    void refreshing.then(() => order.push('refreshed'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    order.push('committed')
    await writer.query('commit')
    const { how } = await refreshing
    await writer.end()
    expect([how, order]).toEqual(['refreshed', ['committed', 'refreshed']])
    expect(await readSnapshot(folder)).toEqual(await readOneByOne(db, today))
  })
})

function fact(what: string, heldOn: string, which: string): string {
  return `insert into fact (enterprise_id, indicator, year, number_value, source, source_name, state, held_on, known_on, recorded_by)
    select id, ${what}, 'register', '社保参保登记', 'stated', '${heldOn}', '${today}', 'test'
    from (select id from enterprise order by id ${which}) as chosen`
}

function ends(enterprise: string, day: string): string {
  return `insert into enterprise_event (enterprise_id, kind, happened_on, document)
    values ('${enterprise}', 'closed', '${day}', '注销登记')`
}

type Row = readonly (FactValue | undefined)[]

async function inSnapshot(folder: string, text: string) {
  return withDuckdb(use, async (connection) => {
    await showSnapshot(connection, { folder, manifest: await readManifest(folder), name: 'firm' })
    return (await connection.runAndReadAll(text)).getRowObjectsJson()
  })
}

async function readSnapshot(folder: string): Promise<ReadonlyMap<string, Row>> {
  const { columns } = await readManifest(folder)
  const rows = await inSnapshot(folder, 'select * from firm order by enterprise')
  return new Map(
    rows.map((row) => [
      row['enterprise'] as string,
      columns.map(({ name, kind }) => {
        const value = row[name]
        if (value === null) return undefined
        return kind === 'number' || kind === 'day' ? Number(value) : (value as FactValue)
      }),
    ]),
  )
}

/** The same by the way of single firms: the storage's choice of facts, the rules' facts of titles. */
async function readOneByOne(db: TestDatabase, day: string): Promise<ReadonlyMap<string, Row>> {
  return db.storage.read(province, async (open) => {
    const found = await open.sql.selectFrom('enterprise').select('id').orderBy('id').execute()
    const rows = new Map<string, Row>()
    for (const { id } of found) {
      const enterprise = enterpriseOn(await readEvents(open, id), day)
      if (enterprise?.state !== 'active') continue
      const stored: readonly StoredFact[] = await readFacts(open, id)
      const facts = factsOf(currentFacts(stored, definitions.indicators, { heldOn: day, knownOn: day }))
      const titles = (await readTitles(open, id)).flatMap(({ kind, events }): RegisteredTitle[] => {
        const standing = standingOf(events, day)
        return standing ? [{ kind, ...standing }] : []
      })
      const region = new Map([['region', { value: enterprise.region }]])
      rows.set(id, [
        ...decision.rowFor(new Map([...facts, ...factsOfTitles(definitions, titles, day), ...region])),
      ])
    }
    return rows
  })
}

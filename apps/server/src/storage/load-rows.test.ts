import type pg from 'pg'
import { fileURLToPath } from 'node:url'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSample, sampleFirms } from '../sample/load-sample.ts'
import { storedEvents, storedFacts, storedTitleEvents } from './as-loaded.ts'
import { currentFacts, type StoredFact } from './current-fact.ts'
import { findEnterprise, readEvents } from './enterprises.ts'
import { readCurrentFacts, readFacts, recordFacts } from './facts.ts'
import type { Loaded } from './load-lines.ts'
import { loadRows } from './load-rows.ts'
import { withClient } from './storage.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { command, province, todayInChina } from './testing/people.ts'
import { readTitles } from './titles.ts'
import { standingOf } from './title-history.ts'

const today = '2026-11-21'
const order = { firms: 300, seed: 11, today }
const firms = [...sampleFirms(order)]
const content = loadCatalogue(fileURLToPath(new URL('../../../../content', import.meta.url))).catalogue
const { indicators } = definitionsOf(content)
const from = { heldOn: today, knownOn: today }

describe.each(engines())('whole enterprises loaded into $name', (engine) => {
  let db: TestDatabase
  let before: unknown
  let progress: number[]
  let made: Loaded
  beforeAll(async () => {
    db = await makeDatabase(engine)
    before = await withClient(db.admin, readSchema)
    progress = []
    made = await withClient(db.login, (client) =>
      loadSample(client, { ...order, onProgress: (done) => progress.push(done) }),
    )
  })
  afterAll(() => db.drop())

  test('read back as what they are: register, facts and titles', async () => {
    await db.storage.read(province, async (open) => {
      for (const firm of firms.filter(({ titles }, i) => titles.length > 0 || i % 20 === 0)) {
        const { id, creditCode, name, region, state } = firm
        expect(await findEnterprise(open, { creditCode })).toEqual({ id, creditCode, name, region, state })
        expect((await readEvents(open, id)).map(withoutSeq)).toEqual(storedEvents(firm).map(withoutSeq))
        expect((await readFacts(open, id)).map(withoutSeq)).toEqual(storedFacts(firm).map(withoutSeq))
        const current = await readCurrentFacts(open, { enterprise: id, indicators, from })
        const expected = currentFacts(storedFacts(firm), indicators, from)
        expect(withoutSeqEach(current)).toEqual(withoutSeqEach(expected))
        const titles = await readTitles(open, id)
        expect(titles.map((title) => ({ ...title, events: title.events.map(withoutSeq) }))).toEqual(
          firm.titles
            .map((title) => ({ ...title, events: storedTitleEvents(title).map(withoutSeq) }))
            .toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1)),
        )
      }
    })
  })

  test('are counted while they are loaded and afterwards', () => {
    expect(progress).toEqual([300])
    const kinds = Map.groupBy(
      firms.flatMap(({ titles }) => titles),
      ({ kind }) => kind,
    )
    expect(made).toEqual({
      firms: 300,
      facts: firms.flatMap(({ facts }) => facts).length,
      titles: new Map([...kinds].map(([kind, titles]) => [kind, titles.length])),
    })
  })

  test('stand in lists as their events and facts come to', async () => {
    await withClient(db.admin, async (client) => {
      const { rows } = await client.query(
        `select title_id as id, granted_on::text as "grantedOn", valid_from::text as "validFrom",
           valid_to::text as "validTo", hold from yinyu.title_standing order by title_id`,
      )
      const expected = firms
        .flatMap(({ titles }) => titles)
        .map((title) => ({ id: title.id, ...standingOf(storedTitleEvents(title), today) }))
      expect(rows).toEqual(expected.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      const { rows: updates } = await client.query(
        `select enterprise_id as id, year, done_on::text as "doneOn", document from yinyu.annual_update
         where recorded_by = 'sample' order by enterprise_id, year`,
      )
      const expectedUpdates = firms.flatMap(({ id, updates: own }) =>
        own.map((update) => ({ id, ...update })),
      )
      expect(updates).toEqual(expectedUpdates.toSorted((a, b) => (a.id + a.year < b.id + b.year ? -1 : 1)))
      await client.query('set search_path = yinyu')
      const { rows: settled } = await client.query(
        `with old as (select id, industry from enterprise), all_ids as (select array_agg(id) as ids from enterprise)
         select old.id, old.industry from old order by id`,
      )
      await client.query('select settle_industry((select array_agg(id) from enterprise))')
      const { rows: again } = await client.query('select id, industry from enterprise order by id')
      expect(again).toEqual(settled)
      const { rows: found } = await client.query('select id from enterprise where search_text like $1', [
        `%${firms[0]?.creditCode.toLowerCase() ?? ''}%`,
      ])
      expect(found).toEqual([{ id: firms[0]?.id }])
    })
  })

  test('leave every index, key, reference and wall as it was', async () => {
    expect(await withClient(db.admin, readSchema)).toEqual(before)
  })

  test('can be worked with', async () => {
    const [firm] = firms
    const enterprise = firm?.id ?? ''
    const statement = {
      indicator: 'staff',
      year: 2025,
      value: 77,
      source: 'register',
      sourceName: '社保参保登记',
      heldOn: '2025-12-31',
    } as const
    const given = { enterprise, statements: [statement], indicators, today: todayInChina() }
    await db.storage.perform(province, command('record', given), (open) => recordFacts(open, given))
    const current = await db.storage.read(province, (open) =>
      readCurrentFacts(open, { enterprise, indicators, from: { heldOn: today, knownOn: todayInChina() } }),
    )
    expect(current.get('staff@2025')).toMatchObject({ value: 77, sourceName: '社保参保登记' })
  })

  test('are refused where there are enterprises already', async () => {
    await expect(withClient(db.login, (client) => loadSample(client, order))).rejects.toThrow(
      'SAMPLE_NOT_EMPTY',
    )
  })

  test('are all there or none', async () => {
    const fresh = await makeDatabase(engine)
    try {
      const broken = [...firms.slice(0, 2), ...firms.slice(0, 1)]
      const loading = { recordedBy: 'sample', today }
      await expect(withClient(fresh.login, (client) => loadRows(client, broken, loading))).rejects.toThrow(
        'enterprise_pkey',
      )
      const stop = AbortSignal.abort()
      await expect(
        withClient(fresh.login, (client) => loadRows(client, firms, { ...loading, stop })),
      ).rejects.toThrow('aborted')
      expect(await withClient(fresh.admin, readSchema)).toEqual(before)
      const { rows } = await withClient(fresh.admin, (client) =>
        client.query(
          'select (select count(*) from yinyu.enterprise) + (select count(*) from yinyu.fact) as rows',
        ),
      )
      expect(rows).toEqual([{ rows: 0 }])
    } finally {
      await fresh.drop()
    }
  })
})

async function readSchema(client: pg.Client): Promise<unknown> {
  const indexes = await client.query(
    `select tablename, indexname, indexdef from pg_indexes where schemaname = 'yinyu' order by indexname`,
  )
  const constraints = await client.query(
    `select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid) as definition, convalidated
     from pg_constraint where connamespace = 'yinyu'::regnamespace and contype <> 'n' order by 1, 2`,
  )
  const walls = await client.query(
    `select relname, relrowsecurity, relforcerowsecurity from pg_class
     where relnamespace = 'yinyu'::regnamespace and relkind = 'r' order by relname`,
  )
  return { indexes: indexes.rows, constraints: constraints.rows, walls: walls.rows }
}

function withoutSeq<T extends { readonly seq: number }>(event: T): Omit<T, 'seq'> {
  const { seq: _, ...rest } = event
  return rest
}

function withoutSeqEach(facts: ReadonlyMap<string, StoredFact>): object {
  return Object.fromEntries([...facts].map(([key, fact]) => [key, withoutSeq(fact)]))
}

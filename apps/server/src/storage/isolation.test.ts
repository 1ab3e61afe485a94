import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from './connection.ts'
import { changeEnterprise, findEnterprise, listEnterprises } from './enterprises.ts'
import { refuseSuperuser } from './roles.ts'
import { withClient } from './storage.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { clerkOf, command, enter, jinjiang, province, shishi, xiamen } from './testing/people.ts'
import { makeTransact } from './transaction.ts'

/** The leaks that were measured in row-level security, each held shut by a test. */
describe.each(engines())('walls between scopes on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  test('outside a transaction of ours the login can do nothing at all', async () => {
    await enter(db.storage)
    await withClient(db.login, async (client) => {
      await expect(client.query('select from yinyu.enterprise')).rejects.toThrow('permission denied')
      await client.query(`set role yinyu_app`)
      expect((await client.query('select from yinyu.enterprise')).rowCount).toBe(0)
    })
  })

  test('1,000 interleaved requests of 20 counties on 5 connections see no foreign row', async () => {
    const regions = Array.from({ length: 20 }, (_, i) => String(350_901 + i))
    for (const region of regions) await enter(db.storage, { region, name: `${region} 的企业` })
    const pool = openPool(db.login, 5)
    const transact = makeTransact(pool)
    const seen = await Promise.all(
      Array.from({ length: 1_000 }, async (_, i) => {
        const region = regions[i % regions.length] ?? ''
        const acting = { person: `officer-${region}`, scope: { kind: 'region', region } } as const
        // Every seventh fails, and leaves its connection to the next.
        const rows = await transact(acting, 'read only', async (open) => {
          const list = await open.sql.selectFrom('enterprise').select('region').execute()
          if (i % 7 === 0) throw new Error('given up')
          return list
        }).catch(() => [])
        return rows.every((row) => row.region === region) && (i % 7 === 0 || rows.length === 1)
      }),
    )
    expect(seen.filter((right) => !right)).toEqual([])
    const left = await pool.query<{ scope: string }>("select current_setting('yinyu.scope', true) as scope")
    expect(left.rows[0]?.scope ?? '').toBe('')
    await pool.end()
  })

  test('what is elsewhere and what is nowhere get the same answer', async () => {
    const { id } = await enter(db.storage)
    const answers = [id, crypto.randomUUID()].map((each) =>
      db.storage
        .read(xiamen, (open) => findEnterprise(open, { id: each }))
        .catch((error: Error) => error.message),
    )
    const [elsewhere, nowhere] = await Promise.all(answers)
    expect(elsewhere).toBe(nowhere)
  })

  test('no row is written into a foreign scope, nor taken there, past the checks of the service', async () => {
    const { id } = await enter(db.storage)
    const row = { credit_code: '91350500MA00000000', name: '甲', region: '350581', state: 'active' }
    const attempts = [
      sql`insert into enterprise (credit_code, name, region, state) values (${row.credit_code}, '甲', '350581', 'active')`,
      sql`update enterprise set region = '350581' where id = ${id}`,
    ]
    for (const attempt of attempts) {
      const refused = db.storage.perform(jinjiang, command('past'), (open) => attempt.execute(open.sql))
      await expect(refused).rejects.toThrow('row-level security')
    }
  })

  test('a reference cannot point at a row that one cannot see', async () => {
    const foreign = await enter(db.storage, { region: '350581' })
    const own = await enter(db.storage)
    const attempts = [
      sql`insert into enterprise_event (enterprise_id, kind, happened_on, merged_into, document)
        values (${own.id}, 'merged', '2026-01-01', ${foreign.id}, '文件')`,
      sql`insert into title (enterprise_id, kind, issuer) values (${foreign.id}, 'hnte', '厅')`,
      sql`insert into fact (enterprise_id, indicator, flag_value, source, source_name, state, held_on, known_on)
        values (${foreign.id}, 'hnte', true, 'register', '名单', 'stated', '2026-01-01', now())`,
    ]
    for (const attempt of attempts) {
      const refused = db.storage.perform(jinjiang, command('point'), (open) => attempt.execute(open.sql))
      await expect(refused).rejects.toThrow('row-level security')
    }
  })

  test('evidence and title events belong to the enterprise of what they are about', async () => {
    const [a, b] = [await enter(db.storage), await enter(db.storage)]
    const attempt = db.storage.perform(province, command('cross'), async ({ sql: open }) => {
      const { id } = await open
        .insertInto('title')
        .values({ enterprise_id: a.id, kind: 'hnte', issuer: '厅', certificate_number: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      await sql`insert into title_event (enterprise_id, title_id, kind, happened_on, document)
        values (${b.id}, ${id}, 'revoked', '2026-01-01', '文件')`.execute(open)
    })
    await expect(attempt).rejects.toThrow('foreign key')
  })

  test('a clerk sees the own enterprise only and cannot move it away', async () => {
    const own = await enter(db.storage)
    const clerk = clerkOf(own.id)
    expect(await db.storage.read(clerk, (open) => listEnterprises(open, {}))).toEqual([own])
    const foreign = await enter(db.storage)
    const change = { kind: 'closed', happenedOn: '2026-01-01', document: '文件' } as const
    const attempt = db.storage.perform(clerk, command('close'), (open) =>
      changeEnterprise(open, { enterprise: foreign.id, change, today: '2026-11-21' }),
    )
    await expect(attempt).rejects.toThrow('ENTERPRISE_UNKNOWN')
  })

  test('one sees what one did oneself, and only the audit sees what all did', async () => {
    const { id } = await enter(db.storage, { by: shishi, region: '350581' })
    const audit = { person: 'audit-1', scope: { kind: 'audit' } } as const
    const events = (acting: Parameters<typeof db.storage.read>[0]) =>
      db.storage.read(acting, ({ sql: open }) =>
        open
          .selectFrom('audit_event')
          .select(['person', 'kind', 'scope'])
          .where('object_id', '=', id)
          .execute(),
      )
    const event = { person: shishi.person, kind: 'enterprise-registered', scope: 'region:350581' }
    expect([await events(shishi), await events(province), await events(audit)]).toEqual([
      [event],
      [],
      [event],
    ])
    expect(await db.storage.read(audit, (open) => listEnterprises(open, {}))).toEqual([])
  })

  test('history cannot be rewritten, not even by the owner of the tables', async () => {
    await enter(db.storage)
    await withClient(db.login, async (client) => {
      await client.query('set role yinyu_owner')
      for (const table of [
        'fact',
        'fact_evidence',
        'enterprise_event',
        'title',
        'title_event',
        'audit_event',
      ]) {
        await expect(client.query(`delete from yinyu.${table}`)).rejects.toThrow('only ever added')
        await expect(client.query(`truncate yinyu.${table} cascade`)).rejects.toThrow('only ever added')
      }
    })
  })

  test('a transaction inside another is refused', async () => {
    const nested = db.storage.read(province, () => db.storage.read(province, () => Promise.resolve(1)))
    await expect(nested).rejects.toThrow('STORAGE_NESTED')
  })

  test('a superuser may not serve requests', async () => {
    await withClient(db.admin, (client) => expect(refuseSuperuser(client)).rejects.toThrow('STORAGE_LOGIN'))
    await withClient(db.login, (client) => expect(refuseSuperuser(client)).resolves.toBeUndefined())
  })

  test('the catalogue of the database knows no table, view or role that leaves a wall out', async () => {
    const found = await withClient(db.admin, async (client) => {
      const { rows } = await client.query<{ fault: string }>(wallFaults)
      return rows.map(({ fault }) => fault)
    })
    expect(found).toEqual([])
  })

  test('and finds each of them when it is there', async () => {
    const found = await withClient(db.admin, async (client: pg.Client) => {
      await client.query('begin')
      await client.query(`set local search_path = yinyu;
        create table bare (id integer); grant select on bare to yinyu_app;
        create view through as select * from enterprise; grant select on through to yinyu_app;
        create materialized view kept as select * from enterprise; grant select on kept to yinyu_app;
        alter table title no force row level security;
        alter table fact owner to yinyu_app;
        alter role yinyu_app bypassrls`)
      const { rows } = await client.query<{ fault: string }>(wallFaults)
      await client.query('rollback')
      return rows.map(({ fault }) => fault).toSorted()
    })
    expect(found).toEqual([
      'above policies: yinyu_app',
      'no wall: bare',
      'no wall: title',
      'owned by the app: fact',
      'sees through: kept',
      'sees through: through',
    ])
  })
})

const wallFaults = `
  with ours as (
    select c.oid, c.relname, c.relkind, c.relrowsecurity and c.relforcerowsecurity as walled, c.reloptions,
      pg_get_userbyid(c.relowner) as owner
    from pg_class c where c.relnamespace = 'yinyu'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
  )
  select 'no wall: ' || relname as fault from ours
    where relkind in ('r', 'p') and not walled and relname <> 'migration'
  union all
  select 'sees through: ' || relname from ours
    where has_table_privilege('yinyu_app', oid, 'select')
      and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))
  union all
  select 'owned by the app: ' || relname from ours where owner in ('yinyu_app', 'yinyu')
  union all
  select 'above policies: ' || rolname from pg_roles
    where rolname in ('yinyu_app', 'yinyu_owner', 'yinyu') and (rolsuper or rolbypassrls)`

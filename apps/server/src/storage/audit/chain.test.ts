import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp } from '../backup.ts'
import { connect } from '../connection.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { restore } from '../restore.ts'
import { withClient } from '../storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'
import { enter } from '../testing/people.ts'
import { chainAudit } from './chain.ts'
import { eraseDetails } from './erase.ts'
import { chainAll, writeEvents } from './test-events.ts'
import { verifyAudit } from './verify.ts'

const whole = { how: 'whole', waiting: 0, erased: 0, late: 0 }

describe.each(engines())('the audit chain on $name', (engine) => {
  const made: TestDatabase[] = []
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'yinyu-chain-'))))
  afterAll(async () => {
    for (const each of made) await each.drop()
    await rm(folder, { recursive: true })
  })
  const fresh = async (template?: string): Promise<TestDatabase> => {
    const db = await makeDatabase(engine, template)
    made.push(db)
    return db
  }
  const verify = (db: TestDatabase) => withClient(db.login, (client) => verifyAudit(client))
  const insertEvent = `insert into yinyu.audit_event (person, scope, command_key, kind, object_kind, object_id)
    values ('slow', 'region:35', 'slow-key-1', 'slow', 'enterprise', 'slow')`

  test('every command is linked once, by whichever round comes first', async () => {
    const db = await fresh()
    for (let i = 0; i < 20; i++) await enter(db.storage)
    const rounds = await Promise.all(Array.from({ length: 4 }, () => withClient(db.login, chainAudit)))
    const linked = rounds.reduce((total, round) => total + (round.how === 'chained' ? round.linked : 0), 0)
    expect(linked + (await chainAll(db))).toBe(20)
    expect(await withClient(db.login, chainAudit)).toEqual({ how: 'chained', linked: 0 })
    expect(await verify(db)).toMatchObject({ ...whole, links: 20 })
  })

  test('with one transaction held open while 1,000 others commit, none is passed over', async () => {
    const db = await fresh()
    await enter(db.storage)
    await chainAll(db)
    const slow = await connect(db.admin)
    await slow.query(`begin; ${insertEvent}`)
    await withClient(db.admin, async (client) => {
      for (let i = 0; i < 1_000; i++) await client.query(insertEvent.replaceAll('slow', `quick-${i}`))
    })
    expect(await withClient(db.login, chainAudit)).toEqual({ how: 'chained', linked: 0 })
    expect(await verify(db)).toMatchObject({ ...whole, links: 1, waiting: 1_000 })
    await slow.query('commit')
    await slow.end()
    expect(await chainAll(db)).toBe(1_001)
    expect(await verify(db)).toMatchObject({ ...whole, links: 1_002 })
  })

  test('a round that breaks off leaves nothing, and the next does all of it', async () => {
    const db = await fresh()
    await writeEvents(db, 6_000)
    const spoil = 'alter table yinyu.audit_head add constraint spoilt check (count < 100)'
    await withClient(db.admin, (client) => client.query(spoil))
    await expect(chainAll(db)).rejects.toThrow('spoilt')
    expect(await verify(db)).toMatchObject({ ...whole, links: 0, waiting: 6_000 })
    await withClient(db.admin, (client) =>
      client.query('alter table yinyu.audit_head drop constraint spoilt'),
    )
    await chainAll(db)
    expect(await verify(db)).toMatchObject({ ...whole, links: 6_000, days: 1 })
  })

  test('events of before the migration are linked in their days', async () => {
    const db = await fresh('template0')
    const migrations = await readMigrations()
    await withClient(db.login, (client) => migrate(client, migrations.slice(0, 6)))
    await writeEvents(db, 300, 3)
    await withClient(db.login, (client) => migrate(client, migrations))
    await chainAll(db)
    expect(await verify(db)).toMatchObject({ ...whole, links: 300, days: 3 })
  })

  test.each(engines())('restored on $name the chain is whole, and work goes on at its end', async (other) => {
    const db = await fresh()
    await writeEvents(db, 50, 2)
    await chainAll(db)
    for (let i = 0; i < 5; i++) await enter(db.storage)
    const path = join(folder, `${engine.name}-${other.name}`.replaceAll(/\W/g, ''))
    await withClient(db.login, (client) => backUp(client, path, new Date('2026-11-21T08:00:00Z')))
    const to = await makeDatabase(other)
    made.push(to)
    const migrations = await readMigrations()
    await withClient(to.login, (client) => restore(client, path, migrations))
    expect(await verify(to)).toMatchObject({ ...whole, links: 50, waiting: 5 })
    await enter(to.storage)
    await chainAll(to)
    expect(await verify(to)).toMatchObject({ ...whole, links: 56 })
  })

  test('copied with foreign tools from a cluster far ahead, nothing is lost', async () => {
    const db = await fresh()
    await writeEvents(db, 40)
    await chainAll(db)
    await withClient(db.admin, async (client) => {
      await client.query(`set session_replication_role = replica;
        update yinyu.audit_event set tx = '900000000000'; update yinyu.audit_horizon set tx = '900000000001'`)
      await client.query(insertEvent)
      await client.query(`insert into yinyu.audit_event (person, scope, command_key, kind, object_kind, object_id, tx)
        values ('far', 'region:35', 'far-key-1', 'far', 'enterprise', 'far', '900000000002')`)
    })
    expect(await verify(db)).toMatchObject({ ...whole, links: 40, waiting: 2 })
    await chainAll(db)
    expect(await verify(db)).toMatchObject({ ...whole, links: 42 })
  })

  test('a detail erased with its salt is gone, and the chain stays whole', async () => {
    const db = await fresh()
    await writeEvents(db, 10)
    await chainAll(db)
    const rows = async (text: string) => (await withClient(db.admin, (client) => client.query(text))).rows
    const [{ object_id: object } = { object_id: '' }] = await rows(
      'select object_id from yinyu.audit_event order by seq limit 1',
    )
    const erased = await withClient(db.login, (client) =>
      eraseDetails(client, { objectKind: 'enterprise', object: String(object) }),
    )
    expect(erased).toBe(1)
    expect(await verify(db)).toMatchObject({ ...whole, links: 10, erased: 1 })
    expect(await rows(`select detail, salt from yinyu.audit_event where object_id = '${object}'`)).toEqual([
      { detail: {}, salt: null },
    ])
  })

  test('nobody rewrites an event, a link or a head, and no request chooses number, time or transaction', async () => {
    const db = await fresh()
    await enter(db.storage)
    await chainAll(db)
    const attempts = [
      ['yinyu_owner', `update yinyu.audit_event set detail = '{"a": 1}'`],
      ['yinyu_owner', `update yinyu.audit_event set detail = '{}', salt = null, person = 'other'`],
      ['yinyu_owner', `update yinyu.audit_link set digest = repeat('0', 64)`],
      ['yinyu_owner', 'delete from yinyu.audit_link'],
      ['yinyu_owner', 'truncate yinyu.audit_link'],
      ['yinyu_owner', 'delete from yinyu.audit_head'],
      ['yinyu_owner', `update yinyu.audit_head set digest = repeat('0', 64)`],
      ['yinyu_app', insertEvent.replace('(person', '(at, person').replace("('slow'", "(now(), 'slow'")],
      [
        'yinyu_app',
        `insert into yinyu.audit_link values (1, '2026-11-21', 0, 1, repeat('a', 64), repeat('a', 64))`,
      ],
      ['yinyu_app', 'select from yinyu.audit_horizon'],
    ]
    await withClient(db.login, async (client) => {
      for (const [role, text] of attempts) {
        await client.query(`set role ${role}`)
        await expect(client.query(text ?? '')).rejects.toThrow(/only ever (added|grow)|permission denied/)
      }
    })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, makeDatabase, type TestDatabase } from '../storage/testing/databases.ts'
import { clerkOf, command, jinjiang, province, quanzhou, todayInChina } from '../storage/testing/people.ts'
import { actingFor } from './connector.ts'
import { runConnector } from './run-connector.ts'
import { listRuns } from './runs.ts'
import { readSwitch, switchConnector } from './switching.ts'
import { httpConnector, hurried, indicators } from './testing/agreed.ts'
import { onePage, serveRegister } from './testing/register-server.ts'

const audit = { person: 'audit-1', scope: { kind: 'audit' } } as const
const administratorOf = (region: string) =>
  ({ person: `administrator-${region}`, scope: { kind: 'people', region } }) as const

describe.each(engines())('walls around runs and switches on $name', (engine) => {
  let db: TestDatabase
  let connector = httpConnector('')
  beforeAll(async () => {
    db = await makeDatabase(engine)
    const server = await serveRegister(onePage([]))
    connector = httpConnector(server.url, { region: '350500' })
    await runConnector(db.storage, connector, {
      today: todayInChina(),
      indicators,
      askedBy: 'officer-1',
      world: hurried,
    })
    await server.close()
  })
  afterAll(() => db.drop())

  const turn = (by: Parameters<typeof db.storage.perform>[0], to: 'on' | 'off' = 'off') =>
    db.storage.perform(by, command('switch'), (open) =>
      switchConnector(open, { connector, to, reason: '停一下' }),
    )

  test('a run is seen by officers and administrators of its region, by those above, and by the audit', async () => {
    const administrators = ['350500', '350000', '350582'].map(administratorOf)
    const seers = [quanzhou, province, audit, jinjiang, clerkOf(crypto.randomUUID()), ...administrators]
    const seen = await Promise.all(seers.map((by) => db.storage.read(by, (open) => listRuns(open))))
    expect(seen.map(({ length }) => length)).toEqual([1, 1, 1, 0, 0, 1, 1, 0])
  })

  test('a switch is turned by those who see it, and says who turned it', async () => {
    await turn(quanzhou)
    await expect(turn(jinjiang)).rejects.toThrow('row-level security')
    await expect(turn(audit)).rejects.toThrow('row-level security')
    await expect(turn(administratorOf('350582'))).rejects.toThrow('row-level security')
    await turn(administratorOf('350500'))
    await turn(quanzhou)
    const last = await db.storage.read(province, (open) => readSwitch(open, connector.id))
    expect(last).toMatchObject({ state: 'off', reason: '停一下', person: quanzhou.person })
    await turn(province, 'on')
  })

  test('nobody writes a run but its own connector, and an ended one is never changed', async () => {
    const change = (by: Parameters<typeof db.storage.perform>[0]) =>
      db.storage.perform(by, command('change'), async (open) => {
        open.audit({ kind: 'tried', objectKind: 'connector', object: connector.id })
        const { numUpdatedRows } = await open.sql
          .updateTable('connector_run')
          .set({ facts: 99 })
          .executeTakeFirstOrThrow()
        return Number(numUpdatedRows)
      })
    expect([(await change(province)).answer, (await change(actingFor(connector))).answer]).toEqual([0, 0])
    const forged = db.storage.perform(
      actingFor({ ...connector, id: 'other-register' }),
      command('forge'),
      (open) =>
        open.sql
          .insertInto('connector_run')
          .values({
            connector: connector.id,
            title: '假',
            purpose: '假',
            region: '350500',
            source_name: '假',
            asked_by: 'x',
            started_at: new Date(),
            lease_until: new Date(),
            state: 'running',
          })
          .execute(),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })

  test('begin and end are in the audit, under the name of the connector', async () => {
    const events = await db.storage.read(audit, ({ sql }) =>
      sql
        .selectFrom('audit_event')
        .select(['person', 'scope', 'kind'])
        .where('object_id', '=', connector.id)
        .where('kind', 'like', 'connector-run-%')
        .orderBy('seq')
        .execute(),
    )
    const by = { person: `connector:${connector.id}`, scope: 'region:3505' }
    expect(events).toEqual([
      { ...by, kind: 'connector-run-begun' },
      { ...by, kind: 'connector-run-ended' },
    ])
  })
})

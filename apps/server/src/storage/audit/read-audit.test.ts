import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting } from '../scope.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'
import { enter, jinjiang, shishi } from '../testing/people.ts'
import { countAudit, readAudit, type AuditAsk } from './read-audit.ts'
import { chainAll, writeEvents } from './test-events.ts'

const audit: Acting = { person: 'audit-1', scope: { kind: 'audit' } }

describe.each(engines())('reading the audit on $name', (engine) => {
  let db: TestDatabase
  let last: string
  beforeAll(async () => {
    db = await makeDatabase(engine)
    await writeEvents(db, 30, 3)
    await enter(db.storage, { by: shishi, region: '350581' })
    await chainAll(db)
    last = (await enter(db.storage, { by: jinjiang })).id
  })
  afterAll(() => db.drop())
  const read = (ask: AuditAsk, by = audit) => db.storage.read(by, (open) => readAudit(open, ask))
  const count = (ask: AuditAsk, by = audit) => db.storage.read(by, (open) => countAudit(open, ask))

  test('the newest come first and say whether they are linked', async () => {
    const { events } = await read({ most: 2 })
    const event = {
      kind: 'enterprise-registered',
      objectKind: 'enterprise',
      detailState: 'kept',
      seq: expect.any(Number),
      at: expect.any(Date),
      commandKey: expect.any(String),
      detail: expect.any(Object),
    }
    expect(events).toEqual([
      { ...event, person: jinjiang.person, scope: 'region:350582', object: last, chain: 'waiting' },
      {
        ...event,
        person: shishi.person,
        scope: 'region:350581',
        object: expect.any(String),
        chain: 'linked',
      },
    ])
    expect(await count({})).toEqual({ all: 32, waiting: 1 })
  })

  test('page by page every event comes once', async () => {
    const seen: number[] = []
    let after: number | undefined
    do {
      const page = await read({ most: 7, ...(after === undefined ? {} : { after }) })
      seen.push(...page.events.map(({ seq }) => seq))
      after = page.next
    } while (after !== undefined)
    expect(seen).toEqual(Array.from({ length: 32 }, (_, i) => 32 - i))
  })

  test('asked for days in China, a person, a kind or an object, only those come', async () => {
    const asks: AuditAsk[] = [
      { from: '2026-11-20', to: '2026-11-20' },
      { to: '2026-11-19' },
      { persons: [shishi.person] },
      { object: last, objectKind: 'enterprise' },
      { kind: 'other' },
    ]
    expect(await Promise.all(asks.map(async (ask) => (await count(ask)).all))).toEqual([10, 10, 1, 1, 0])
    const { events } = await read({ from: '2026-11-20', to: '2026-11-20' })
    expect(events).toHaveLength(10)
  })

  test('who is no auditor sees the own events only, and nothing of the chain', async () => {
    const { events } = await read({}, shishi)
    expect(events.map(({ person, chain }) => [person, chain])).toEqual([[shishi.person, 'not-shown']])
    expect(await count({}, shishi)).toEqual({ all: 1 })
  })

  test('an auditor of a region is told of the links of that region only', async () => {
    const auditor: Acting = { person: 'auditor-1', scope: { kind: 'auditor', region: '350581' } }
    const { events } = await read({}, auditor)
    expect(events.map(({ scope, chain }) => [scope, chain])).toEqual([['region:350581', 'linked']])
    const links = await db.storage.read(auditor, ({ sql }) =>
      sql.selectFrom('audit_link').select('seq').execute(),
    )
    expect(links).toHaveLength(1)
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEnterprises, registerEnterprise } from './enterprises.ts'
import type { Command } from './perform.ts'
import { withClient } from './storage.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { command, newCreditCode, province, quanzhou } from './testing/people.ts'

describe.each(engines())('commands on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  const registration = () => ({
    creditCode: newCreditCode(),
    name: '甲公司',
    region: '350582',
    registeredOn: '2020-01-01',
    document: '营业执照',
  })
  const count = (table: string) =>
    withClient(db.admin, async (client) => (await client.query(`select from yinyu.${table}`)).rowCount)
  const register = (given: ReturnType<typeof registration>, asked: Command, by = province) =>
    db.storage.perform(by, asked, (open) => registerEnterprise(open, given))

  test('the same command, twenty times at once and once more later, is carried out once', async () => {
    const given = registration()
    const asked = command('register', given)
    const before = await count('enterprise')
    const done = await Promise.all(Array.from({ length: 20 }, () => register(given, asked)))
    done.push(await register(given, asked))
    expect(new Set(done.map(({ answer }) => answer)).size).toBe(1)
    expect(done.filter(({ how }) => how === 'done')).toHaveLength(1)
    expect(await count('enterprise')).toBe((before ?? 0) + 1)
  })

  test('the order of keys in the content is no difference; another content or kind is refused', async () => {
    const given = registration()
    const asked = command('register', given)
    await register(given, asked)
    const turned = Object.fromEntries(Object.entries(given).toReversed())
    expect((await register(given, { ...asked, content: turned })).how).toBe('repeated')
    await expect(register(given, { ...asked, content: { ...given, name: '乙' } })).rejects.toThrow(
      'COMMAND_MISMATCH',
    )
    await expect(register(given, { ...asked, kind: 'other' })).rejects.toThrow('COMMAND_MISMATCH')
  })

  test('keys of different persons have nothing to do with each other', async () => {
    const asked = command('register', 'same')
    const [a, b] = [await register(registration(), asked), await register(registration(), asked, quanzhou)]
    expect([a.how, b.how]).toEqual(['done', 'done'])
  })

  test('what fails leaves nothing: no change, no audit event, and the key may be used again', async () => {
    const given = registration()
    const asked = command('register', given)
    const before = [await count('enterprise'), await count('audit_event'), await count('command')]
    const failing = db.storage.perform(province, asked, async (open) => {
      await registerEnterprise(open, given)
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    expect([await count('enterprise'), await count('audit_event'), await count('command')]).toEqual(before)
    expect((await register(given, asked)).how).toBe('done')
  })

  test('a change that sets nothing down is refused', async () => {
    await expect(db.storage.perform(province, command('silent'), () => Promise.resolve(1))).rejects.toThrow(
      'silent',
    )
  })

  test('an audit event says who, with which scope, what and by which command', async () => {
    const given = registration()
    const asked = command('register', given)
    const { answer } = await register(given, asked)
    const event = await db.storage.read(province, (open) =>
      open.sql
        .selectFrom('audit_event')
        .selectAll()
        .where('object_id', '=', answer)
        .executeTakeFirstOrThrow(),
    )
    expect(event).toMatchObject({
      person: province.person,
      scope: 'region:35',
      command_key: asked.key,
      kind: 'enterprise-registered',
      object_kind: 'enterprise',
      detail: {},
    })
  })

  test('an answer is given once: the stored one cannot be changed afterwards', async () => {
    const asked = command('register')
    await register(registration(), asked)
    const changed = await db.storage.perform(province, command('tamper'), async (open) => {
      open.audit({ kind: 'tampered', objectKind: 'enterprise', object: crypto.randomUUID() })
      const { numAffectedRows } = await sql`update command set answer = '1' where key = ${asked.key}`.execute(
        open.sql,
      )
      return Number(numAffectedRows)
    })
    expect(changed.answer).toBe(0)
  })

  test('reading changes nothing', async () => {
    const attempt = db.storage.read(province, (open) => sql`delete from command`.execute(open.sql))
    await expect(attempt).rejects.toThrow(/read-only|permission denied/)
    expect(await db.storage.read(province, (open) => listEnterprises(open, { most: 1 }))).toHaveLength(1)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterpriseOn, type EnterpriseChange } from './enterprise-history.ts'
import {
  changeEnterprise,
  findEnterprise,
  listEnterprises,
  readEvents,
  registerEnterprise,
} from './enterprises.ts'
import type { Acting } from './scope.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import {
  clerkOf,
  command,
  enter,
  jinjiang,
  newCreditCode,
  province,
  quanzhou,
  shishi,
} from './testing/people.ts'

const today = '2026-11-21'
const document = '准予变更登记通知书'

describe.each(engines())('enterprises on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  const change = (enterprise: string, what: EnterpriseChange, by: Acting = province) =>
    db.storage.perform(by, command(what.kind, what), (open) =>
      changeEnterprise(open, { enterprise, change: what, today }),
    )
  const seen = (by: Acting, id: string) => db.storage.read(by, (open) => findEnterprise(open, { id }))
  const eventsOf = (id: string) => db.storage.read(province, (open) => readEvents(open, id))

  test('one is found by its credit code, which nobody can enter twice', async () => {
    const { id, creditCode } = await enter(db.storage)
    const found = await db.storage.read(jinjiang, (open) => findEnterprise(open, { creditCode }))
    expect(found).toEqual({ id, creditCode, name: '晋江测试有限公司', region: '350582', state: 'active' })
    const again = { creditCode, name: '另一家', region: '350581', registeredOn: '2020-01-01', document }
    await expect(
      db.storage.perform(shishi, command('register'), (open) => registerEnterprise(open, again)),
    ).rejects.toThrow('ENTERPRISE_KNOWN')
  })

  test('a wrong check digit is refused', async () => {
    const creditCode = `${newCreditCode().slice(0, 17)}!`
    const given = { creditCode, name: '甲', region: '350582', registeredOn: '2020-01-01', document }
    await expect(
      db.storage.perform(province, command('register'), (open) => registerEnterprise(open, given)),
    ).rejects.toThrow('ENTERPRISE_CODE')
  })

  test('names count by the day they began, however late they are recorded', async () => {
    const { id } = await enter(db.storage, { name: '甲公司' })
    await change(id, { kind: 'renamed', name: '丙公司', happenedOn: '2024-05-01', document })
    const late = await change(id, { kind: 'renamed', name: '乙公司', happenedOn: '2020-05-01', document })
    expect(late.answer.name).toBe('丙公司')
    const events = await eventsOf(id)
    const names = ['2015-03-01', '2015-03-02', '2020-05-01', '2024-05-01'].map(
      (on) => enterpriseOn(events, on)?.name,
    )
    expect(names).toEqual([undefined, '甲公司', '乙公司', '丙公司'])
    expect(enterpriseOn(events, '2021-01-01', events[1]?.recordedAt)?.name).toBe('甲公司')
  })

  test('a move needs a scope over both ends and takes the enterprise from one county to the other', async () => {
    const { id } = await enter(db.storage)
    const move = { kind: 'moved', region: '350581', happenedOn: '2026-06-01', document } as const
    await expect(change(id, move, jinjiang)).rejects.toThrow('共同的上级')
    await expect(change(id, move, shishi)).rejects.toThrow('ENTERPRISE_UNKNOWN')
    await change(id, move, quanzhou)
    expect((await seen(shishi, id)).region).toBe('350581')
    await expect(seen(jinjiang, id)).rejects.toThrow('ENTERPRISE_UNKNOWN')
  })

  test('a merger names the one that goes on, which must be in the scope', async () => {
    const gone = await enter(db.storage)
    const goesOn = await enter(db.storage, { region: '350581' })
    const merger = { kind: 'merged', mergedInto: goesOn.id, happenedOn: '2026-01-01', document } as const
    await expect(change(gone.id, merger, jinjiang)).rejects.toThrow('ENTERPRISE_UNKNOWN')
    const { answer } = await change(gone.id, merger)
    expect(answer).toMatchObject({ state: 'merged', mergedInto: goesOn.id })
    expect((await seen(jinjiang, gone.id)).state).toBe('merged')
  })

  test('nothing is dated after the end of an enterprise, but earlier changes can still be entered', async () => {
    const { id } = await enter(db.storage, { name: '甲公司' })
    await change(id, { kind: 'closed', happenedOn: '2026-02-01', document })
    const renamed = { kind: 'renamed', name: '乙公司', document } as const
    await expect(change(id, { ...renamed, happenedOn: '2026-03-01' })).rejects.toThrow('已经注销')
    expect((await change(id, { ...renamed, happenedOn: '2026-01-01' })).answer).toMatchObject({
      name: '乙公司',
      state: 'closed',
    })
  })

  test('a change recorded by mistake is annulled, and both stay on record', async () => {
    const { id } = await enter(db.storage, { name: '甲公司' })
    await change(id, { kind: 'closed', happenedOn: '2026-02-01', document })
    const wrong = (await eventsOf(id)).find(({ kind }) => kind === 'closed')?.id ?? ''
    const annul = { kind: 'annulled', annuls: wrong, happenedOn: '2026-03-01', document } as const
    expect((await change(id, annul)).answer.state).toBe('active')
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['registered', 'closed', 'annulled'])
    await expect(change(id, annul)).rejects.toThrow('已经撤回过')
  })

  test.each([
    [{ kind: 'renamed', name: ' ', happenedOn: '2026-01-01', document }, '新名称是空的'],
    [{ kind: 'closed', happenedOn: '2026-02-30', document }, '不是一个存在的日期'],
    [{ kind: 'closed', happenedOn: '2027-01-01', document }, '还没有到'],
    [{ kind: 'closed', happenedOn: '2014-01-01', document }, '早于'],
    [{ kind: 'closed', happenedOn: '2026-01-01', document: '' }, '没有写依据'],
    [{ kind: 'moved', region: '3505', happenedOn: '2026-01-01', document }, '不是行政区划代码'],
    [{ kind: 'annulled', annuls: crypto.randomUUID(), happenedOn: '2026-01-01', document }, '不存在'],
  ] as const)('refuses %j', async (what, why) => {
    const { id } = await enter(db.storage)
    await expect(change(id, what)).rejects.toThrow(why)
    expect(await eventsOf(id)).toHaveLength(1)
  })

  test('two changes at once both count', async () => {
    const { id } = await enter(db.storage)
    await Promise.all([
      change(id, { kind: 'renamed', name: '新名', happenedOn: '2026-01-01', document }),
      change(id, { kind: 'moved', region: '350581', happenedOn: '2026-01-02', document }),
    ])
    expect(await seen(province, id)).toMatchObject({ name: '新名', region: '350581' })
  })

  test('a list goes on behind the last code and shows a clerk nothing but the own enterprise', async () => {
    const own = await enter(db.storage)
    await enter(db.storage)
    const all = await db.storage.read(province, (open) => listEnterprises(open, {}))
    const second = await db.storage.read(province, (open) =>
      listEnterprises(open, { after: all[0]?.creditCode ?? '', most: 1 }),
    )
    expect(second).toEqual([all[1]])
    expect(await db.storage.read(clerkOf(own.id), (open) => listEnterprises(open, {}))).toEqual([own])
  })
})

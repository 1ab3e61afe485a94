import { auditChainRoutes, auditRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import type { ChainRound } from '../../storage/audit/chain.ts'
import { chainAll, writeEvents } from '../../storage/audit/test-events.ts'
import { withClient } from '../../storage/storage.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { auditChainHandlers } from './chain-handlers.ts'
import { auditHandlers } from './handlers.ts'

const given = {
  routes: [...auditRoutes, ...auditChainRoutes],
  handlers: [...auditHandlers, ...auditChainHandlers],
}

describe.each(engines())('the chain over the audit for its administrator on $name', (engine) => {
  let it: TestHouse
  let administrator: TestCaller
  beforeAll(async () => {
    it = await openHouse(engine, given)
    administrator = await it.signIn({ role: 'audit-administrator' })
    await writeEvents(it.db, 60, 20)
    await chainAll(it.db)
  })
  afterAll(() => it.close())
  const verify = async (body: object = {}) => (await administrator.send('/api/audit/verify', body)).answer
  const state = async (query = '') => (await administrator.get(`/api/audit/chain${query}`)).answer

  test('the days come newest first with their heads, some at a time', async () => {
    const first = (await state()) as { days: { day: string; count: number; heads: object[] }[] }
    expect(first).toMatchObject({ hasEarlier: true, days: { length: 14, 0: { day: '2026-11-21' } } })
    const before = first.days.at(-1)?.day ?? ''
    const second = (await state(`?before=${before}`)) as typeof first
    expect(second).toMatchObject({ hasEarlier: false, days: { length: 6 } })
    const all = [...first.days, ...second.days]
    expect(all.reduce((total, { count }) => total + count, 0)).toBe(60)
  })

  test('a whole chain is found whole, some days of it too, and that is set down', async () => {
    const whole = { how: 'whole', days: 20, links: 60, waiting: expect.any(Number), erased: 0, late: 0 }
    expect(await verify()).toEqual(whole)
    expect(await verify({ from: '2026-11-10', to: '2026-11-11' })).toMatchObject({
      how: 'whole',
      days: 2,
      links: 6,
    })
    expect(await state()).toMatchObject({
      verifications: [
        { by: '测试人员', how: 'whole', from: '2026-11-10', to: '2026-11-11', links: 6 },
        { by: '测试人员', how: 'whole', links: 60 },
      ],
    })
  })

  test('what makes no sense is refused before anything is read', async () => {
    expect(await verify({ from: '2026-11-20', to: '2026-11-01' })).toMatchObject({ refused: 'AUDIT_DAYS' })
    expect(await verify({ checkpoint: '{}' })).toMatchObject({ refused: 'AUDIT_CHECKPOINT' })
    expect(await verify({ from: '2026-02-30' })).toMatchObject({ refused: 'BAD_REQUEST' })
  })

  test('the same command is set down once', async () => {
    const key = crypto.randomUUID()
    const count = async () =>
      ((await administrator.get('/api/audit/count?kind=audit-verified')).answer as { count: number }).count
    const before = await count()
    const [first, second] = [
      await administrator.send('/api/audit/verify', {}, key),
      await administrator.send('/api/audit/verify', {}, key),
    ]
    expect([second.answer, await count()]).toEqual([first.answer, before + 1])
  })

  test('an event changed past the walls is named, and a checkpoint shows an end that was cut off', async () => {
    const { raw } = await administrator.get('/api/audit/checkpoint')
    const checkpoint = raw.toString('utf8')
    expect(await verify({ checkpoint, to: '2026-11-21' })).toMatchObject({ how: 'whole' })
    await withClient(it.db.admin, (client) =>
      client.query(`begin; set local search_path = yinyu; set local session_replication_role = replica;
        update audit_event set kind = 'tampered' where seq = 30; commit`),
    )
    const broken = await verify()
    expect(broken).toMatchObject({ how: 'broken', kind: 'changed', seq: 30 })
    expect(await state()).toMatchObject({ verifications: [{ how: 'broken' }, {}, {}, {}, {}] })
    await withClient(it.db.admin, (client) =>
      client.query(`begin; set local search_path = yinyu; set local session_replication_role = replica;
        update audit_event set kind = 'enterprise-registered' where seq = 30;
        delete from audit_link where day = '2026-11-21'; delete from audit_head where day = '2026-11-21';
        delete from audit_event where at >= '2026-11-21 00:00+08' and kind = 'enterprise-registered'; commit`),
    )
    expect(await verify({ to: '2026-11-21' })).toMatchObject({ how: 'whole' })
    expect(await verify({ checkpoint, to: '2026-11-21' })).toMatchObject({
      how: 'broken',
      kind: 'missing',
      day: '2026-11-21',
    })
  })

  test('the records link what has come by themselves, and stop with nothing left open', async () => {
    const own = await openHouse(engine, given)
    await enter(own.house.storage)
    const linked = await new Promise((resolve, reject) => {
      // A round links nothing while another test of this cluster has an older transaction open.
      const onRound = (round: ChainRound) =>
        round.how === 'chained' && round.linked > 0 && resolve(round.linked)
      own.house.storage.auditChain.start({ onRound, onError: reject })
    })
    expect(linked).toBe(1)
    expect(await own.house.storage.auditChain.readLag()).toEqual({ events: 0, seconds: 0 })
    await own.close()
  })
})

import { auditChainRoutes, auditRoutes } from '@yinyu/contract'
import { readDelimited, readWorkbook } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { chainAll } from '../../storage/audit/test-events.ts'
import { engines } from '../../storage/testing/databases.ts'
import { command, enter, jinjiang, quanzhou, xiamen } from '../../storage/testing/people.ts'
import { auditChainHandlers } from './chain-handlers.ts'
import { auditHandlers } from './handlers.ts'

const routes = [...auditRoutes, ...auditChainRoutes]
const handlers = [...auditHandlers, ...auditChainHandlers]

interface Told {
  readonly seq: number
  readonly person: string
  readonly scope: string
  readonly personName?: string
}

describe.each(engines())('the audit for auditors on $name', (engine) => {
  let it: TestHouse
  let administrator: TestCaller
  let ofQuanzhou: TestCaller
  beforeAll(async () => {
    it = await openHouse(engine, { routes, handlers })
    administrator = await it.signIn({ role: 'audit-administrator', loginName: 'rizhi-1' })
    ofQuanzhou = await it.signIn({ role: 'auditor', region: '350500' })
    await enter(it.house.storage, { by: jinjiang, region: '350582' })
    await enter(it.house.storage, { by: xiamen, region: '350203', name: '厦门企业' })
    await enter(it.house.storage, { by: quanzhou, region: '350581', name: '石狮企业' })
    await chainAll(it.db)
  })
  afterAll(() => it.close())
  const list = async (who: TestCaller, query = '') => {
    const { status, answer } = await who.get(`/api/audit/events${query}`)
    expect(status).toBe(200)
    return answer as { events: Told[]; next?: number }
  }

  test.each(['officer', 'reviewer', 'finance', 'system-administrator', 'security-administrator'] as const)(
    'the role %s reads, exports and verifies nothing of it',
    async (role) => {
      const caller = await it.signIn({ role, region: '350582' })
      const statuses = [
        await caller.get('/api/audit/events'),
        await caller.get('/api/audit/events/1'),
        await caller.get('/api/audit/count'),
        await caller.get('/api/audit/export'),
        await caller.get('/api/audit/chain'),
        await caller.get('/api/audit/checkpoint'),
        await caller.send('/api/audit/verify', {}),
      ].map(({ status }) => status)
      expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 403])
    },
  )

  test('an auditor of a city reads of that city only, and takes nothing along', async () => {
    const { events } = await list(ofQuanzhou)
    expect(events.map(({ scope }) => scope)).toEqual(['region:3505', 'region:350582'])
    expect((await ofQuanzhou.get('/api/audit/count')).answer).toEqual({ count: 2, isMore: false, waiting: 0 })
    expect((await ofQuanzhou.get('/api/audit/export')).status).toBe(403)
    expect((await ofQuanzhou.send('/api/audit/verify', {})).status).toBe(403)
  })

  test('no cursor and no number opens the events of others', async () => {
    const { events } = await list(administrator)
    const foreign = events.find(({ scope }) => scope === 'region:3502')?.seq ?? 0
    const own = new Set((await list(ofQuanzhou)).events.map(({ seq }) => seq))
    for (const after of [foreign, foreign + 1, Number.MAX_SAFE_INTEGER])
      for (const { seq } of (await list(ofQuanzhou, `?after=${after}`)).events)
        expect(own.has(seq)).toBe(true)
    const hidden = await ofQuanzhou.get(`/api/audit/events/${foreign}`)
    const nowhere = await ofQuanzhou.get('/api/audit/events/999999999')
    expect({ ...(hidden.answer as object), request: '' }).toEqual({
      ...(nowhere.answer as object),
      request: '',
    })
    expect([hidden.status, (await ofQuanzhou.get('/api/audit/events?after=x')).status]).toEqual([404, 400])
    expect((await list(ofQuanzhou, `?person=${xiamen.person}`)).events).toEqual([])
  })

  test('page by page, newest first, every event comes once', async () => {
    const seen: number[] = []
    let next: number | undefined
    do {
      const found = await list(administrator, `?most=1${next === undefined ? '' : `&after=${next}`}`)
      seen.push(...found.events.map(({ seq }) => seq))
      next = found.next
    } while (next !== undefined)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(seen).toHaveLength(new Set(seen).size)
    expect(seen.length).toBeGreaterThanOrEqual(3)
  })

  test('one event tells where it stands in the chain, and who did it by name', async () => {
    expect((await administrator.get('/api/audit/checkpoint')).status).toBe(200)
    await chainAll(it.db)
    const byLogin = await list(administrator, '?person=rizhi-1&kind=audit-checkpoint-taken')
    const byName = await list(administrator, '?person=测试人员&kind=audit-checkpoint-taken')
    expect(byName).toEqual(byLogin)
    const event = await administrator.get(`/api/audit/events/${byLogin.events[0]?.seq}`)
    expect(event.answer).toMatchObject({
      person: administrator.account,
      loginName: 'rizhi-1',
      personName: '测试人员',
      scope: 'audit',
      kind: 'audit-checkpoint-taken',
      objectKind: 'audit',
      chain: 'linked',
      link: {
        shard: expect.any(Number),
        position: expect.any(Number),
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
  })

  test('everybody sees the own actions and nothing else', async () => {
    const auditor = await it.signIn({ role: 'auditor', region: '350000' })
    expect((await auditor.get('/api/me/audit')).answer).toEqual({ events: [] })
    const { answer } = await administrator.get('/api/me/audit?most=200')
    const { events } = answer as { events: Told[] }
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map(({ person }) => person))).toEqual(new Set([administrator.account]))
    expect((await it.stranger.get('/api/me/audit')).status).toBe(401)
  })

  test('an export holds what the list shows, runs nothing as a formula, and is itself on record', async () => {
    const attack = '=HYPERLINK("http://example.org")'
    await it.house.storage.perform(jinjiang, command('export-test'), (open) => {
      open.audit({ kind: 'view-kept', objectKind: 'view', object: attack, detail: { 说明: '＋1' } })
      return Promise.resolve(null)
    })
    const csv = await administrator.get('/api/audit/export?kind=view-kept')
    expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(csv.raw.toString('utf8')).toContain(`"'=HYPERLINK(""http://example.org"")"`)
    const [header, row] = readDelimited(csv.raw).rows.map(({ cells }) => cells)
    const told = Object.fromEntries((header ?? []).map((name, i) => [name, row?.[i]]))
    expect(told).toMatchObject({
      操作: '保存筛选方案',
      操作代码: 'view-kept',
      操作人编号: jinjiang.person,
      操作范围: '晋江市的企业',
      对象编号: attack,
      说明: '{"说明":"＋1"}',
      审计链: '待入链',
    })
    const xlsx = await administrator.get('/api/audit/export?kind=view-kept&format=xlsx')
    expect((await readWorkbook(xlsx.raw)).rows.map(({ cells }) => cells)).toEqual([header, row])
    const { events } = await list(administrator, '?kind=audit-exported')
    expect(events).toMatchObject([
      { person: administrator.account, detail: { format: 'xlsx', events: 1, kind: 'view-kept' } },
      { person: administrator.account, detail: { format: 'csv', events: 1, kind: 'view-kept' } },
    ])
  })
})

import {
  listMessages,
  readMessage,
  readTodos,
  policyNoticeRoutes,
  takeUpActRoutes,
  takeUpReadRoutes,
  type PolicyNotice,
  type TakeUp,
  type TakeUpFirm,
} from '@yinyu/contract'
import { readWorkbook } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { readHere } from '../imports/testing/import-desk.ts'
import { messageHandlers } from '../messages/handlers.ts'
import { toldBoard } from '../reserve/testing/told-board.ts'
import { todoHandlers } from '../todos/handlers.ts'
import { takeUpHandlersWith } from './handlers.ts'

const today = '2026-11-22'
const reads = [listMessages, readMessage, readTodos]
const routes = [...policyNoticeRoutes, ...takeUpActRoutes, ...takeUpReadRoutes, ...reads]
const handlers = [...takeUpHandlersWith(readHere), ...messageHandlers, ...todoHandlers]
const POLICY = 'P35'
const asked = `policy=${POLICY}&year=2026`
const matter = { policy: POLICY, year: 2026 }
const missing = { region: '350582', industry: '1953', 'emerging-newly-reported': false }
const eligible = { ...missing, 'first-time-above-scale': true }

describe.each(engines())('the take-up of a policy on $name', (engine) => {
  let it: TestHouse
  let city: TestCaller
  let county: TestCaller
  let sibling: TestCaller
  let clerk: TestCaller
  const board = toldBoard(today)
  const firms: Record<
    'a' | 'b' | 'c' | 'unknown' | 'unmet' | 'neighbour',
    { id: string; creditCode: string }
  > = {} as never
  beforeAll(async () => {
    it = await openHouse(engine, {
      routes,
      handlers,
      now: () => new Date(`${today}T02:00:00Z`),
      boards: board.desk,
    })
    city = await it.signIn({ role: 'officer', region: '350500' })
    county = await it.signIn({ role: 'officer', region: '350582' })
    sibling = await it.signIn({ role: 'officer', region: '350581' })
    for (const name of ['a', 'b', 'c', 'unknown', 'unmet'] as const)
      firms[name] = await enter(it.house.storage, { name })
    firms.neighbour = await enter(it.house.storage, { name: '石狮', region: '350581' })
    for (const name of ['a', 'b', 'c'] as const) board.tell(firms[name].id, eligible)
    board.tell(firms.unknown.id, missing)
    board.tell(firms.unmet.id, { ...eligible, region: '440305' })
    clerk = await it.signIn({ role: 'enterprise-clerk', region: '350582', enterprise: firms.a.id })
  })
  afterAll(() => it.close())
  const funnel = async (by: TestCaller = county, more = '') =>
    (await by.get(`/api/take-up/funnel?${asked}${more}`)).answer as TakeUp
  const numbers = async (by?: TestCaller) => (await funnel(by)).funnel.steps.map(({ count }) => count)
  const list = async (more: string) =>
    ((await county.get(`/api/take-up/firms?${asked}${more}`)).answer as { rows: TakeUpFirm[] }).rows.map(
      ({ name }) => name,
    )

  const record = (by: TestCaller, enterprises: readonly string[], step: string, on = today) =>
    by.send('/api/take-up/record', { ...matter, enterprises, step, on, document: '受理单' })

  test('a policy that was never counted has nobody', async () => {
    expect(await numbers()).toEqual([0, 0, 0, 0, 0, 0, 0])
    const { answer } = await county.get('/api/take-up?year=2026')
    const own = (answer as { policies: { policy: string }[] }).policies.find(
      ({ policy }) => policy === POLICY,
    )
    expect(own).toEqual({
      policy: POLICY,
      title: '晋江市新增规上和战新企业奖励',
      status: '现行',
      counts: [0, 0, 0, 0, 0, 0, 0],
      unknown: 0,
    })
  })

  test('counts who is eligible by all firms, keeps those apart of which a fact is missing, and says why', async () => {
    expect((await county.send('/api/take-up/count', matter)).answer).toEqual({
      factsOn: today,
      met: 3,
      unknown: 1,
    })
    const { funnel: counted, unknown, counted: by } = await funnel()
    expect([counted.steps[0]?.count, unknown]).toEqual([3, 1])
    expect(counted.steps[0]?.reasons).toEqual([{ reason: 'unknown', count: 3 }])
    expect(by).toMatchObject([{ region: '350582', factsOn: today, met: 3, unknown: 1, by: '测试人员' }])
    const { answer } = await county.get(`/api/take-up/firms/${firms.a.id}?${asked}`)
    expect(answer).toMatchObject({ why: ['注册地在晋江市', '所属行业为工业', '首次上规'], events: [] })
    const { answer: open } = await county.get(`/api/take-up/firms/${firms.unknown.id}?${asked}`)
    expect(open).toMatchObject({ why: ['缺少首次上规'], firm: { verdict: 'unknown' } })
    expect((await sibling.send('/api/take-up/count', matter)).answer).toEqual({
      factsOn: today,
      met: 0,
      unknown: 0,
    })
    expect(await numbers(city)).toEqual([3, 0, 0, 0, 0, 0, 0])
    expect(await numbers(sibling)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('tells firms why just they are told, once, and counts who has read it', async () => {
    const first = await county.send('/api/take-up/tell', {
      ...matter,
      to: { enterprises: [firms.a.id, firms.unmet.id] },
      word: '请找张科长',
    })
    expect(first.answer).toEqual({ told: 1, left: 0 })
    expect((await county.send('/api/take-up/tell', { ...matter, to: {} })).answer).toEqual({
      told: 2,
      left: 0,
    })
    expect((await county.send('/api/take-up/tell', { ...matter, to: {} })).answer).toEqual({
      told: 0,
      left: 0,
    })
    expect(await numbers()).toEqual([3, 3, 0, 0, 0, 0, 0])
    const { answer } = await clerk.get('/api/messages')
    const [message] = (answer as { rows: { id: string; title: string; body: string; link: string }[] }).rows
    expect(message).toMatchObject({
      title: '惠企政策提醒：晋江市新增规上和战新企业奖励',
      link: `/policies/${POLICY}`,
    })
    expect(message?.body.split('\n')).toEqual([
      '贵公司可能可以享受《晋江市新增规上和战新企业奖励》。',
      '',
      `为什么找到贵公司：按本系统 ${today} 的数据，下面的条件都符合：`,
      '· 注册地在晋江市',
      '· 所属行业为工业',
      '· 首次上规',
      '',
      expect.stringContaining('政策内容：'),
      '',
      '主管部门的话：请找张科长',
      '',
      '这是提醒，不是审批结果；能不能享受，以主管部门审核为准。',
    ])
    await clerk.send(`/api/messages/${message?.id}/read`, {})
    expect(await numbers()).toEqual([3, 3, 1, 0, 0, 0, 0])
    expect(await list('&step=told&which=stopped')).toEqual(['b', 'c'])
    expect((await sibling.get(`/api/take-up/firms/${firms.a.id}?${asked}`)).status).toBe(404)
  })

  test('the firm says itself that it is interested, asks, is answered, or why it goes no further', async () => {
    const notices = async () =>
      ((await clerk.get('/api/our/policy-notices')).answer as { notices: PolicyNotice[] }).notices
    const [notice] = await notices()
    expect(notice).toMatchObject({ policy: POLICY, year: 2026, toldOn: today, said: [] })
    const say = (body: object, id = notice?.message) =>
      clerk.send(`/api/our/policy-notices/${id}/answer`, body)
    expect((await say({ kind: 'interested' })).answer).toEqual({ done: true })
    expect((await say({ kind: 'asked', note: '要交哪些材料？' })).answer).toEqual({ done: true })
    expect(await list('&which=asking')).toEqual(['a'])
    expect((await funnel()).asking).toBe(1)
    expect((await county.get('/api/todos')).answer).toMatchObject({
      todos: [{ title: '企业问到《晋江市新增规上和战新企业奖励》，等待答复', count: 1 }],
    })
    const reply = { ...matter, enterprise: firms.a.id, text: '营业执照和年报' }
    expect((await county.send('/api/take-up/replies', reply)).answer).toEqual({ done: true })
    expect(await list('&which=asking')).toEqual([])
    expect((await say({ kind: 'reason', reason: 'papers-hard', note: '年报没做完' })).answer).toEqual({
      done: true,
    })
    expect((await say({ kind: 'reason', reason: 'under-way' })).status).toBe(400)
    expect((await notices())[0]?.said.map(({ kind }) => kind)).toEqual([
      'reason',
      'replied',
      'asked',
      'interested',
    ])
    const { steps } = (await funnel()).funnel
    expect(steps[2]).toMatchObject({ count: 1, stopped: 1, reasons: [{ reason: 'papers-hard', count: 1 }] })
    const { answer } = await county.get(`/api/take-up/firms/${firms.a.id}?${asked}`)
    expect(answer).toMatchObject({
      firm: { isInterested: true, reason: 'papers-hard', note: '年报没做完' },
      readOn: expect.any(String),
    })
    const foreign = await it.signIn({ role: 'enterprise-clerk', region: '350582', enterprise: firms.b.id })
    expect(
      (await foreign.send(`/api/our/policy-notices/${notice?.message}/answer`, { kind: 'interested' }))
        .status,
    ).toBe(404)
    expect((await foreign.get('/api/our/policy-notices')).answer).toMatchObject({ notices: [{ said: [] }] })
  })

  test('an officer’s notes are not shown to the firm', async () => {
    await county.send('/api/take-up/reasons', {
      ...matter,
      enterprises: [firms.b.id],
      reason: 'other',
      note: '老板出国',
    })
    const own = await it.signIn({ role: 'enterprise-principal', region: '350582', enterprise: firms.b.id })
    expect((await own.get('/api/our/policy-notices')).answer).toMatchObject({ notices: [{ said: [] }] })
  })

  test('a reason is over once the matter moves on; what was recorded by mistake is taken back', async () => {
    expect((await record(county, [firms.a.id, firms.b.id], 'filed')).answer).toEqual({ recorded: 2 })
    expect(
      (await funnel()).funnel.steps.map(({ count, stopped, skipped }) => [count, stopped, skipped]),
    ).toEqual([
      [3, 0, 0],
      [3, 1, 0],
      [2, 0, 1],
      [2, 0, 2],
      [2, 2, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
    expect((await funnel()).funnel.steps[4]?.reasons).toEqual([{ reason: 'unknown', count: 2 }])
    const { answer } = await county.get(`/api/take-up/firms/${firms.b.id}?${asked}`)
    const [filed] = (answer as { events: { id: string; kind: string }[] }).events
    expect((await sibling.send(`/api/take-up/events/${filed?.id}/annul`, { note: '登错了' })).status).toBe(
      404,
    )
    expect((await county.send(`/api/take-up/events/${filed?.id}/annul`, { note: '登错了' })).status).toBe(200)
    expect((await county.send(`/api/take-up/events/${filed?.id}/annul`, { note: '再来' })).status).toBe(422)
    expect(await list('&step=told&which=stopped')).toEqual(['b', 'c'])
    expect(await list('&step=told&which=stopped&reason=other')).toEqual(['b'])
    expect((await record(county, [firms.a.id], 'paid', '2026-11-23')).answer).toMatchObject({
      refused: 'TAKE_UP_DAY',
    })
    expect((await record(county, [firms.a.id, firms.neighbour.id], 'paid')).status).toBe(404)
  })

  test('records a list row by row, with its days and papers, and keeps what could not be used', async () => {
    const query = new URLSearchParams({
      policy: POLICY,
      year: '2026',
      step: 'paid',
      fileName: 'a.csv',
      name: '兑现名单',
      issuer: '财政局',
      issuedOn: '2026-11-20',
    })
    const csv = `企业名称,统一社会信用代码,兑现日期,文号\na,${firms.a.creditCode},2026年11月18日,晋财〔2026〕9号\n,${firms.c.creditCode},,\nb,${firms.b.creditCode},下个月,\n石狮,${firms.neighbour.creditCode},,\n`
    const sent = await county.upload(`/api/take-up/lists?${query.toString()}`, Buffer.from(csv))
    expect(sent.answer).toEqual({ id: expect.any(String), recorded: 2 })
    const { answer } = await county.get(`/api/take-up/firms/${firms.a.id}?${asked}`)
    expect(answer).toMatchObject({
      firm: { step: 'paid', stepOn: '2026-11-18' },
      events: [{ kind: 'paid', document: '晋财〔2026〕9号' }, {}, {}, {}, {}, {}, {}],
    })
    expect(await list('&step=paid')).toEqual(['a', 'c'])
  })

  test('who is eligible no more stays where it was already told, with that as its reason', async () => {
    board.tell(firms.b.id, { ...eligible, region: '350583' })
    board.tell(firms.c.id, { ...eligible, 'first-time-above-scale': false })
    expect((await county.send('/api/take-up/count', matter)).answer).toEqual({
      factsOn: today,
      met: 1,
      unknown: 1,
    })
    const told = await funnel()
    expect(told.funnel.steps.map(({ count }) => count)).toEqual([3, 3, 2, 2, 2, 2, 2])
    expect(told.funnel.steps[1]?.reasons).toEqual([{ reason: 'other', count: 1 }])
    await record(county, [firms.unmet.id], 'approved')
    expect((await funnel()).outside).toBe(1)
    expect(await list('&which=outside')).toEqual(['unmet'])
    expect(await list('&which=unknown')).toEqual(['unknown'])
  })

  test('gives the firms behind a number as a workbook', async () => {
    const table = await readWorkbook((await county.get(`/api/take-up/firms.xlsx?${asked}&step=paid`)).raw)
    expect(table.rows.map(({ cells }) => [cells[1], cells[5], cells[6]])).toEqual([
      ['企业名称', '走到哪一步', '那一步的日期'],
      ['a', '已兑现', '2026-11-18'],
      ['c', '已兑现', '2026-11-20'],
    ])
  })
})

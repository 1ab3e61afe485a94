import type { ConnectorRow, ConnectorRun } from '@yinyu/contract'
import { connectorRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { openConnectorDesk } from '../../outside/connector-desk.ts'
import type { Connector } from '../../outside/connector.ts'
import { httpConnector, hurried } from '../../outside/testing/agreed.ts'
import { giveJson, serveRegister, type RegisterServer } from '../../outside/testing/register-server.ts'
import { readFacts } from '../../storage/facts.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter, newCreditCode, province, todayInChina } from '../../storage/testing/people.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { connectorHandlers } from './handlers.ts'

const statement = (code: string, other: object = {}) => ({
  code,
  indicator: 'revenue',
  year: 2024,
  value: '1',
  heldOn: '2024-12-31',
  ...other,
})

describe.each(engines())('connectors on $name', (engine) => {
  const now = new Date()
  let it: TestHouse
  let server: RegisterServer
  let administrator: TestCaller
  let statements: readonly object[] = []
  beforeAll(async () => {
    server = await serveRegister((_, response) => giveJson(response, { statements }))
    const connectors: readonly Connector[] = [
      httpConnector(server.url, { id: 'tax-register', indicators: ['revenue', 'staff'] }),
      httpConnector(server.url, { id: 'off-register', indicators: ['staff'], state: 'off' }),
      httpConnector(server.url, { id: 'idle-register', indicators: ['staff'] }),
      httpConnector(server.url, { id: 'xiamen-register', indicators: ['staff'], region: '350200' }),
    ]
    it = await openHouse(engine, {
      now: () => now,
      routes: connectorRoutes,
      handlers: connectorHandlers,
      connectors: (storage, { indicators }) =>
        openConnectorDesk(
          storage,
          { region: '350000', connectors },
          {
            indicators,
            today: todayInChina,
            world: hurried,
            tell: (_, error) => {
              throw error
            },
          },
        ),
    })
    administrator = await it.signIn({ role: 'system-administrator', region: '350000' })
  })
  afterAll(async () => {
    await it.house.connectors?.stop()
    await server.close()
    await it.close()
  })

  const listed = async (who: TestCaller) =>
    ((await who.get('/api/connectors')).answer as { connectors: readonly ConnectorRow[] }).connectors
  const runsOf = async (id: string, who = administrator) =>
    ((await who.get(`/api/connectors/${id}/runs`)).answer as { runs: readonly ConnectorRun[] }).runs
  const ended = async (id: string, count: number) => {
    const ends = async () => (await runsOf(id)).map(({ endedAt }) => endedAt !== undefined)
    await expect.poll(ends).toEqual(Array(count).fill(true))
  }

  test('each region sees the connectors that lie in it', async () => {
    const [sheng, xiamen, jinjiang] = await Promise.all(
      ['350000', '350200', '350582'].map((region) => it.signIn({ role: 'officer', region })),
    )
    const seen = await Promise.all([sheng, xiamen, jinjiang].map((who) => listed(who as TestCaller)))
    expect(seen.map((rows) => rows.map(({ id }) => id))).toEqual([
      ['tax-register', 'off-register', 'idle-register', 'xiamen-register'],
      ['xiamen-register'],
      [],
    ])
  })

  test('a connector is told with its purpose, its state and when it is due', async () => {
    expect((await listed(administrator)).find(({ id }) => id === 'idle-register')).toEqual({
      id: 'idle-register',
      title: '税务登记',
      kind: 'http',
      purpose: '核验营业收入，用于惠企政策匹配',
      sourceName: '福建省税务局',
      indicators: ['staff'],
      everyMinutes: 60,
      region: '350000',
      state: 'on',
      fileState: 'on',
      nextAt: now.toISOString(),
      runs: [],
    })
  })

  test('an administrator fetches at once; who asked is on record, and a repeated press asks once', async () => {
    const { id, creditCode } = await enter(it.house.storage)
    const stranger = newCreditCode()
    statements = [statement(creditCode), statement(stranger)]
    const key = crypto.randomUUID()
    const ask = () => administrator.send('/api/connectors/tax-register/run', { from: 'beginning' }, key)
    expect((await ask()).answer).toEqual({ begun: true })
    expect((await ask()).answer).toEqual({ begun: true })
    await ended('tax-register', 1)
    const facts = await it.house.storage.read(province, (open) => readFacts(open, id))
    expect(facts.map(({ indicator, value, sourceName }) => [indicator, value, sourceName])).toEqual([
      ['revenue', 100, '福建省税务局'],
    ])
    const events = await readAuditOf(it, 'tax-register')
    expect(events.map(({ kind, person }) => [kind, person])).toEqual([
      ['connector-run-asked', administrator.account],
      ['connector-run-begun', 'connector:tax-register'],
      ['connector-run-ended', 'connector:tax-register'],
    ])
    const [run] = await runsOf('tax-register')
    expect(run).toMatchObject({
      askedBy: administrator.account,
      askedByName: '测试人员',
      state: 'complete',
      rows: 2,
      facts: 1,
      refused: 1,
    })
    const officer = await it.signIn({ role: 'officer', region: '350000' })
    const [told, hidden] = await Promise.all(
      [officer, administrator].map((who) => who.get(`/api/connectors/tax-register/runs/${run?.id}`)),
    )
    const refusal = { place: '第 1 页第 2 行', code: 'ROW_FIRM' }
    const words = '名册里没有这家企业，或不在这个对接的地区内'
    expect(told?.answer).toMatchObject({
      reasons: [{ code: 'ROW_FIRM', words, count: 1 }],
      refusals: [{ ...refusal, words, creditCode: stranger }],
    })
    expect(hidden?.answer).toHaveProperty('refusals', [{ ...refusal, words }])
  })

  test('what is off does not fetch, says so, and says who has switched it off', async () => {
    const turn = (to: 'on' | 'off') =>
      administrator.send('/api/connectors/idle-register/switch', { to, reason: '对方系统升级' })
    const run = () => administrator.send('/api/connectors/idle-register/run', { from: 'last-run' })
    expect((await turn('off')).answer).toEqual({ state: 'off' })
    expect((await run()).answer).toMatchObject({ refused: 'CONNECTOR_OFF' })
    const row = (await listed(administrator)).find(({ id }) => id === 'idle-register')
    expect(row).toMatchObject({
      state: 'off',
      fileState: 'on',
      lastSwitch: { state: 'off', reason: '对方系统升级', person: '测试人员' },
    })
    expect(row?.nextAt).toBeUndefined()
    expect((await turn('on')).answer).toEqual({ state: 'on' })
    expect((await run()).answer).toEqual({ begun: true })
    await ended('idle-register', 1)
    expect((await readAuditOf(it, 'idle-register')).map(({ kind }) => kind)).toEqual([
      'connector-switched',
      'connector-switched',
      'connector-run-asked',
      'connector-run-begun',
      'connector-run-ended',
    ])
  })

  test('what the file says off is not switched on here', async () => {
    const answers = await Promise.all([
      administrator.send('/api/connectors/off-register/switch', { to: 'on', reason: '试试看' }),
      administrator.send('/api/connectors/off-register/run', { from: 'last-run' }),
    ])
    expect(answers.map(({ status, answer }) => [status, (answer as { refused: string }).refused])).toEqual([
      [422, 'CONNECTOR_FILE_OFF'],
      [422, 'CONNECTOR_OFF'],
    ])
  })

  test('who may not run them, and whose region is another, change nothing', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350000' })
    const elsewhere = await it.signIn({ role: 'system-administrator', region: '350200' })
    const statuses = await Promise.all(
      [officer, elsewhere].flatMap((who) => [
        who.send('/api/connectors/tax-register/run', { from: 'last-run' }),
        who.send('/api/connectors/tax-register/switch', { to: 'off', reason: '不该能停' }),
      ]),
    )
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 404, 404])
    expect((await elsewhere.get('/api/connectors/tax-register/runs')).status).toBe(404)
  })
})

test('without a file of connectors there are none', async () => {
  const [engine] = engines()
  if (engine === undefined) throw new Error('no database engine')
  const it = await openHouse(engine, { routes: connectorRoutes, handlers: connectorHandlers })
  const administrator = await it.signIn({ role: 'system-administrator' })
  expect((await administrator.get('/api/connectors')).answer).toMatchObject({
    configured: 'no',
    connectors: [],
  })
  await it.close()
})

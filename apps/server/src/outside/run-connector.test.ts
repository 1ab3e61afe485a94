import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readEvidence, readFacts } from '../storage/facts.ts'
import { withClient } from '../storage/storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../storage/testing/databases.ts'
import { command, enter, newCreditCode, province, todayInChina } from '../storage/testing/people.ts'
import type { Connector } from './connector.ts'
import { runConnector, type RunGiven } from './run-connector.ts'
import type { Run } from './runs.ts'
import { switchConnector } from './switching.ts'
import { folderConnector, httpConnector, hurried, indicators } from './testing/agreed.ts'
import {
  giveJson,
  onePage,
  serveRegister,
  type Answering,
  type RegisterServer,
} from './testing/register-server.ts'

const today = todayInChina()
const rowOf = (code: string, value: string | null = '100', other: object = {}) => ({
  code,
  indicator: 'revenue',
  year: 2024,
  value,
  heldOn: '2024-12-31',
  ...other,
})

describe.each(engines())('a fetch from a register on $name', (engine) => {
  let db: TestDatabase
  let server: RegisterServer | undefined
  let connectors = 0
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())
  afterEach(async () => {
    await server?.close()
    server = undefined
  })

  const serve = async (answer: Answering, other: Partial<Connector> = {}) => {
    await server?.close()
    server = await serveRegister(answer)
    connectors += 1
    return { ...httpConnector(server.url, { id: `register-${connectors}` }), ...other } as Connector
  }
  const fetchFrom = (connector: Connector, given: Partial<RunGiven> = {}) =>
    runConnector(db.storage, connector, { today, indicators, askedBy: 'officer-1', world: hurried, ...given })
  const ranFrom = async (connector: Connector, given: Partial<RunGiven> = {}): Promise<Run> => {
    const outcome = await fetchFrom(connector, given)
    if (outcome.how !== 'ran') throw new Error(outcome.how)
    return outcome.run
  }
  const factsOf = (enterprise: string) => db.storage.read(province, (open) => readFacts(open, enterprise))
  const valuesOf = async (enterprise: string) => (await factsOf(enterprise)).map(({ value }) => value)

  test('records what is said, and source, purpose and run go with every fact', async () => {
    const { id, creditCode } = await enter(db.storage)
    const connector = await serve(onePage([rowOf(creditCode)]))
    const run = await ranFrom(connector)
    expect(run).toMatchObject({
      connector: connector.id,
      purpose: '核验营业收入，用于惠企政策匹配',
      sourceName: '福建省税务局',
      askedBy: 'officer-1',
      since: null,
      state: 'complete',
      rows: 1,
      facts: 1,
      unchanged: 0,
      refused: 0,
      error: null,
    })
    const [fact] = await factsOf(id)
    expect(fact).toMatchObject({
      value: 10_000,
      source: 'register',
      sourceName: '福建省税务局',
      knownOn: today,
    })
    expect(await db.storage.read(province, (open) => readEvidence(open, fact?.id ?? ''))).toEqual([
      { title: '税务登记（使用目的：核验营业收入，用于惠企政策匹配）', place: `connector-run:${run.id}` },
    ])
  })

  test('the same answer again changes nothing, whether on the same page, the next or in the next run', async () => {
    const { id, creditCode } = await enter(db.storage)
    const connector = await serve(({ url }, response) => {
      const next = url?.includes('cursor=') === true ? null : 'again'
      giveJson(response, { statements: [rowOf(creditCode), rowOf(creditCode)], next })
    })
    const runs = [await ranFrom(connector), await ranFrom(connector)]
    expect(runs.map(({ rows, facts, unchanged }) => [rows, facts, unchanged])).toEqual([
      [4, 1, 0],
      [4, 0, 1],
    ])
    expect(await valuesOf(id)).toEqual([10_000])
  })

  test('a correction, an earlier word and a word taken back are new; a repeated one between them is not', async () => {
    const { id, creditCode } = await enter(db.storage)
    let said = rowOf(creditCode)
    const connector = await serve((_, response) => giveJson(response, { statements: [said] }))
    const say = async (value: string | null, heldOn: string) => {
      said = rowOf(creditCode, value, { heldOn })
      return (await ranFrom(connector)).facts
    }
    const recorded = [
      await say(null, '2024-12-31'),
      await say('100', '2024-12-31'),
      await say('100', '2025-06-30'),
      await say('200', '2024-12-31'),
      await say('90', '2024-06-30'),
      await say(null, '2025-12-31'),
      await say(null, '2026-01-31'),
      await say('200', '2025-06-30'),
    ]
    expect(recorded).toEqual([0, 1, 0, 1, 1, 1, 0, 0])
    expect(await valuesOf(id)).toEqual([10_000, 20_000, 9_000, undefined])
  })

  test('whom we do not have, or who lies outside the region, is listed and nothing of it recorded', async () => {
    const inside = await enter(db.storage)
    const outside = await enter(db.storage, { region: '350203', name: '厦门测试有限公司' })
    const stranger = newCreditCode()
    const rows = [stranger, outside.creditCode, inside.creditCode, stranger].map((code, i) =>
      rowOf(code, String(i)),
    )
    const connector = await serve(onePage(rows), { region: '350500' })
    const run = await ranFrom(connector)
    expect([run.facts, run.refused, run.reasons]).toEqual([1, 3, { ROW_FIRM: 2, ROW_CONFLICT: 1 }])
    expect(run.refusals.filter(({ code }) => code === 'ROW_FIRM')).toEqual([
      { place: '第 1 页第 1 行', code: 'ROW_FIRM', creditCode: stranger },
      { place: '第 1 页第 2 行', code: 'ROW_FIRM', creditCode: outside.creditCode },
    ])
    expect(await valuesOf(outside.id)).toEqual([])
  })

  test('what it may not say is refused with its reason, and the rest recorded', async () => {
    const { id, creditCode } = await enter(db.storage)
    const rows = [
      rowOf(creditCode, '300', { indicator: 'staff' }),
      rowOf(creditCode, '100元整', {}),
      rowOf(creditCode, '70', { year: 2023, heldOn: '2023-12-31' }),
    ]
    const run = await ranFrom(await serve(onePage(rows), { indicators: ['revenue'] }))
    expect([run.facts, run.reasons]).toEqual([1, { ROW_NOT_ALLOWED: 1, ROW_VALUE: 1 }])
    expect(await valuesOf(id)).toEqual([7_000])
  })

  test('a register that fails on its second page leaves the first on record; the next run brings the rest once', async () => {
    const [a, b] = [await enter(db.storage), await enter(db.storage)]
    let broken = true
    const connector = await serve(({ url }, response) => {
      if (url?.includes('cursor=') !== true)
        giveJson(response, { statements: [rowOf(a.creditCode)], next: '2' })
      else if (broken) response.writeHead(500).end()
      else giveJson(response, { statements: [rowOf(b.creditCode)] })
    })
    const first = await ranFrom(connector)
    broken = false
    const second = await ranFrom(connector)
    expect([first.state, first.error, first.facts]).toEqual(['failed', 'CONNECTOR_STATUS', 1])
    expect([second.state, second.error, second.facts, second.unchanged]).toEqual(['complete', null, 1, 1])
    expect([await valuesOf(a.id), await valuesOf(b.id)]).toEqual([[10_000], [10_000]])
  })

  test('after a complete run only what is newer is asked for, and all of it again where that is wished', async () => {
    const connector = await serve(onePage([]))
    await ranFrom(connector)
    const { since } = await ranFrom(connector)
    await ranFrom(connector, { from: 'beginning' })
    const asked = server?.asked.map((url) => new URL(url, 'http://x').searchParams.get('since'))
    expect(asked).toEqual([null, since?.toISOString(), null])
    expect(Date.now() - (since?.getTime() ?? 0)).toBeGreaterThan(9 * 60_000)
  })

  test('asked by codes, it is asked about every enterprise of its region and no other', async () => {
    const own = await Promise.all(Array.from({ length: 3 }, () => enter(db.storage, { region: '350902' })))
    const connector = await serve(onePage([]), { ask: 'codes', region: '350902' })
    await ranFrom(connector)
    const asked = new URL(server?.asked[0] ?? '', 'http://x').searchParams.get('codes')?.split(',')
    expect(asked).toEqual(own.map(({ creditCode }) => creditCode).toSorted())
  })

  test('is switched off by the file, by an officer, and by an officer in the middle', async () => {
    const { creditCode } = await enter(db.storage)
    const connector = await serve(onePage([rowOf(creditCode)]))
    const turn = (to: 'on' | 'off') =>
      db.storage.perform(province, command('switch', { to, connector: connector.id }), (open) =>
        switchConnector(open, { connector, to, reason: '对方系统升级' }),
      )
    expect(await fetchFrom({ ...connector, state: 'off' })).toEqual({ how: 'off' })
    await turn('off')
    expect(await fetchFrom(connector)).toEqual({ how: 'off' })
    expect(server?.asked).toEqual([])
    await turn('on')
    expect((await ranFrom(connector)).state).toBe('complete')
    await server?.close()
    server = await serveRegister((_, response) => {
      void turn('off').then(() => giveJson(response, { statements: [rowOf(creditCode, '500')] }))
    })
    const midway = await ranFrom({ ...connector, url: server.url } as Connector)
    expect([midway.state, midway.error, midway.facts]).toEqual(['failed', 'CONNECTOR_SWITCHED_OFF', 0])
  })

  test('files are recorded like pages, and put away when they are', async () => {
    const { id, creditCode } = await enter(db.storage)
    const drop = mkdtempSync(join(tmpdir(), 'yinyu-run-'))
    mkdirSync(join(drop, 'done'))
    const text = `统一社会信用代码,营业收入@2024(元),经营异常\n${creditCode},100,否\n${newCreditCode()},1,\n`
    writeFileSync(join(drop, 'a-2026-11-19.csv'), text)
    writeFileSync(join(drop, 'b-2026-11-20.csv'), text)
    const run = await ranFrom(folderConnector(drop))
    expect([run.state, run.rows, run.facts, run.unchanged, run.reasons]).toEqual([
      'complete',
      4,
      2,
      2,
      { ROW_FIRM: 2 },
    ])
    expect(new Set(await valuesOf(id))).toEqual(new Set([10_000, false]))
    expect(readdirSync(join(drop, 'done')).filter((name) => name.endsWith('.csv'))).toHaveLength(2)
    rmSync(drop, { recursive: true })
  })

  test('two at once: one fetches, the other stands aside', async () => {
    const others = Promise.withResolvers<void>()
    const connector = await serve(
      (_, response) => void others.promise.then(() => giveJson(response, { statements: [] })),
    )
    let aside = 0
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const outcome = await fetchFrom(connector)
        if (outcome.how === 'busy') aside += 1
        // However slowly they come, the first is still fetching when the last one does.
        if (aside === 4) others.resolve()
        return outcome
      }),
    )
    expect(outcomes.map(({ how }) => how).toSorted()).toEqual(['busy', 'busy', 'busy', 'busy', 'ran'])
  })

  test('a run whose process died blocks nobody for ever, and writes nothing when it wakes', async () => {
    const { id, creditCode } = await enter(db.storage)
    let asleep: (() => void) | undefined
    const connector = await serve((_, response) => {
      const answer = () =>
        giveJson(response, { statements: [rowOf(creditCode, asleep === undefined ? '1' : '2')] })
      if (asleep !== undefined) return answer()
      asleep = () => giveJson(response, { statements: [rowOf(creditCode, '999')] })
    })
    const first = fetchFrom(connector)
    await expect.poll(() => asleep).toBeDefined()
    expect(await fetchFrom(connector)).toEqual({ how: 'busy' })
    await withClient(db.admin, (client) =>
      client.query(
        "update yinyu.connector_run set lease_until = now() - interval '1 second' where connector = $1",
        [connector.id],
      ),
    )
    expect((await ranFrom(connector)).state).toBe('complete')
    asleep?.()
    expect(await first).toMatchObject({ how: 'ran', run: { state: 'broken', error: 'CONNECTOR_TAKEN_OVER' } })
    expect(await valuesOf(id)).toEqual([200])
  })
})

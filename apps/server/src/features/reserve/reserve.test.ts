import { firmListRoutes, reserveRoutes, type FirmListView, type ReserveCandidate } from '@yinyu/contract'
import { readWorkbook, writeWorkbook } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { registerEnterprise } from '../../storage/enterprises.ts'
import { command, enter, newCreditCode, province } from '../../storage/testing/people.ts'
import { grantTitle } from '../../storage/titles.ts'
import { firmListHandlersWith } from '../firm-lists/handlers.ts'
import { readHere } from '../imports/testing/import-desk.ts'
import { reserveHandlers } from './handlers.ts'
import { toldBoard } from './testing/told-board.ts'

const today = '2026-11-22'
const routes = [...reserveRoutes, ...firmListRoutes]
const handlers = [...reserveHandlers, ...firmListHandlersWith(readHere)]
/** In fen: exactly on the line of the reply, with growth of about 8 per cent. */
const onTheLine = {
  'revenue@2025': 5_000_000_000,
  'revenue@2024': 4_700_000_000,
  'revenue@2023': 4_300_000_000,
}
const industry = { industry: '3911' }

const listOf = async (header: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> => {
  const columns = header.map((title) => ({ header: title, holds: 'text' as const }))
  return Buffer.from(await writeWorkbook([{ name: '名单', columns, rows }]))
}

describe.each(engines())('the reserve base on $name', (engine) => {
  let it: TestHouse
  let city: TestCaller
  let county: TestCaller
  let sibling: TestCaller
  const board = toldBoard(today)
  const firms: Record<
    'met' | 'unknown' | 'small' | 'held' | 'neighbour',
    { id: string; creditCode: string; name: string }
  > = {} as never
  beforeAll(async () => {
    it = await openHouse(engine, {
      routes,
      handlers,
      now: () => new Date(`${today}T02:00:00Z`),
      boards: board.desk,
    })
    city = await it.signIn({ role: 'officer', region: '350500', unit: '市工信局' })
    county = await it.signIn({ role: 'officer', region: '350582', unit: '晋江工信局' })
    sibling = await it.signIn({ role: 'officer', region: '350581' })
    const { storage } = it.house
    firms.met = await enter(storage, { name: '甲机械' })
    firms.unknown = await enter(storage, { name: '乙机械' })
    firms.small = await enter(storage, { name: '丙机械' })
    firms.held = await enter(storage, { name: '丁软件' })
    firms.neighbour = await enter(storage, { name: '石狮机械', region: '350581' })
    const inJinjiang = { region: '350582', ...industry }
    board.tell(firms.met.id, { ...inJinjiang, ...onTheLine })
    const { 'revenue@2024': _lacking, ...known } = onTheLine
    board.tell(firms.unknown.id, { ...inJinjiang, ...known })
    board.tell(firms.small.id, { ...inJinjiang, ...onTheLine, 'revenue@2025': 4_999_999_999 })
    board.tell(firms.held.id, { region: '350582', industry: '6511', ...onTheLine })
    board.tell(firms.neighbour.id, { ...industry, region: '350581', ...onTheLine })
    await storage.perform(province, command('grant'), (open) =>
      grantTitle(open, {
        enterprise: firms.held.id,
        kind: 'hnte',
        issuer: '省科技厅',
        grantedOn: '2025-12-01',
        validFrom: '2025-12-01',
        validTo: '2028-11-30',
        document: '公布文件',
      }),
    )
  })
  afterAll(() => it.close())

  const upload = async (by: TestCaller, source: string, content: Buffer) => {
    const query = new URLSearchParams({
      source,
      name: '名单',
      issuer: '某单位',
      issuedOn: '2026-11-01',
      fileName: 'a.xlsx',
    })
    const { status, answer } = await by.upload(`/api/reserve/lists?${query.toString()}`, content)
    expect(answer).toMatchObject({ id: expect.any(String) })
    expect(status).toBe(200)
    return (answer as { id: string }).id
  }
  const find = async (by: TestCaller, sources: readonly string[], region?: string) => {
    const made = await by.send('/api/reserve/batches', { year: 2026, sources, ...(region && { region }) })
    expect(made.answer).toMatchObject({ id: expect.any(String) })
    return made.answer as { id: string; met: number; unknown: number }
  }
  const candidates = async (by: TestCaller, batch: string, more = '') => {
    const { answer } = await by.get(`/api/reserve/candidates?batch=${batch}${more}`)
    return (answer as { rows: ReserveCandidate[] }).rows
  }
  const decide = (by: TestCaller, enterprise: string, kind: string, on: string, reason = '条件较好') =>
    by.send('/api/reserve/decisions', { enterprises: [enterprise], kind, on, reason })
  const baseOn = async (by: TestCaller, on: string) => {
    const { answer } = await by.get(`/api/reserve/base?on=${on}`)
    return (answer as { rows: { name: string }[] }).rows.map(({ name }) => name)
  }

  test('finds by the rule of the reply, keeps those apart of which a figure is missing, and each in its place', async () => {
    const { id, met, unknown } = await find(city, ['reply-rule', 'discovery-award'])
    expect({ met, unknown }).toEqual({ met: 2, unknown: 1 })
    expect((await candidates(county, id)).map(({ name, finds }) => [name, finds])).toEqual([
      [
        '甲机械',
        [
          {
            source: 'reply-rule',
            verdict: 'met',
            why: [
              '注册地在福建省',
              '所属行业为工业（采矿业，制造业，电力、热力、燃气及水生产和供应业）',
              '2025年营业收入不低于 5,000 万元（实际 5,000 万元）',
              '截至2025年近两年营业收入平均增长率不低于 5%（实际 7.84%）',
            ],
          },
        ],
      ],
    ])
    expect(
      (await candidates(county, id, '&verdict=unknown')).map(({ name, finds }) => [name, finds[0]?.why]),
    ).toEqual([['乙机械', ['缺少2024年营业收入']]])
    const { answer } = await city.get(`/api/reserve/batches/${id}/counts`)
    const counts = (answer as { rows: { source: string; region: string; met: number; unknown: number }[] })
      .rows
    expect(
      counts.filter(({ source, met: some, unknown: open }) => source === 'reply-rule' && some + open > 0),
    ).toEqual([
      { source: 'reply-rule', region: '350500', met: 2, unknown: 1 },
      { source: 'reply-rule', region: '350581', met: 1, unknown: 0 },
      { source: 'reply-rule', region: '350582', met: 1, unknown: 1 },
    ])
  })

  test('records that a source found nobody, in every county', async () => {
    const { id } = await find(city, ['discovery-award'])
    const { answer } = await city.get(`/api/reserve/batches/${id}/counts`)
    const { batch, rows } = answer as {
      batch: object
      rows: { region: string; met: number; unknown: number }[]
    }
    expect(batch).toMatchObject({
      year: 2026,
      foundOn: today,
      region: '350500',
      met: 0,
      madeBy: '测试人员',
    })
    expect(rows.filter(({ met, unknown }) => met + unknown > 0)).toEqual([])
    expect(rows.map(({ region }) => region)).toEqual(
      expect.arrayContaining(['350500', '350581', '350582', '350583']),
    )
    const { answer: own } = await county.get(`/api/reserve/batches/${id}/counts`)
    expect((own as { rows: { region: string }[] }).rows.map(({ region }) => region)).toEqual(['350582'])
  })

  test('takes a list with a title above it, says of every row what came of it, and loses none', async () => {
    const rows = [
      [firms.met.creditCode, '甲机械', '大厂', '轴承'],
      ['', '丙机械', '大厂', '齿轮'],
      ['', '没有登记的公司', '大厂', '螺丝'],
      ['91350582MA00000000', '错码公司', '大厂', '螺母'],
      [firms.small.creditCode, '旧名称', '', '弹簧'],
      [firms.neighbour.creditCode, '石狮机械', '大厂', '轴承'],
      [firms.met.creditCode, '甲机械', '大厂', '轴承'],
      ['', '', '大厂', '电机'],
    ]
    const titled = await listOf(
      ['晋江市重点企业配套名单', '', '', ''],
      [['统一社会信用代码', '供应商名称', '链主企业', '配套产品（2026）'], ...rows],
    )
    const id = await upload(county, 'chain-supplier', titled)
    const { answer } = await county.get(`/api/firm-lists/${id}`)
    const told = answer as {
      list: FirmListView
      rows: { row: number; issue?: string; enterprise?: string }[]
    }
    expect(told.list).toMatchObject({ found: 2, unregistered: 2, faulty: 4, source: 'chain-supplier' })
    expect(
      told.rows.map(
        ({ row, issue = '', enterprise }) => `${row} ${enterprise === undefined ? '-' : '+'} ${issue}`,
      ),
    ).toEqual([
      '3 + ',
      '4 + ',
      '5 - 名录里没有这家企业，或者不在您的范围内',
      '6 - 信用代码“91350582MA00000000”不对，请核对十八位，包括最后一位校验码',
      '7 - 没有写龙头企业',
      '8 - 名录里没有这家企业，或者不在您的范围内',
      '9 - 和第 3 行完全一样，只用前一行',
      '10 - 没有写信用代码，也没有写企业名称',
    ])
    expect((await sibling.get(`/api/firm-lists/${id}`)).status).toBe(404)
    expect(((await city.get(`/api/firm-lists/${id}`)).answer as { rows: object[] }).rows).toHaveLength(8)
  })

  test('tells a firm of several sources once, with all of them and why', async () => {
    await upload(county, 'hnte-list', await listOf(['企业名称'], [['丁软件'], ['甲机械']]))
    const { id } = await find(county, ['reply-rule', 'hnte-list', 'chain-supplier'])
    const found = await candidates(county, id)
    expect(found.map(({ name, finds }) => [name, finds.map(({ source }) => source)])).toEqual([
      ['甲机械', ['chain-supplier', 'hnte-list', 'reply-rule']],
      ['丙机械', ['chain-supplier']],
      ['丁软件', ['hnte-list']],
    ])
    expect(found[2]?.finds[0]?.why).toEqual([
      '本系统登记的称号，有效期到 2028-11-30',
      '《名单》（某单位，2026-11-01）第 2 行',
    ])
    expect(found[1]?.finds[0]?.why).toEqual([
      '《名单》（某单位，2026-11-01）第 4 行，龙头企业：大厂，供应产品：齿轮',
    ])
    expect((await candidates(county, id, '&sourcesLeast=2')).map(({ name }) => name)).toEqual(['甲机械'])
  })

  test('finds a firm of a list that was registered only later', async () => {
    const given = {
      creditCode: newCreditCode(),
      name: '后来登记',
      region: '350582',
      registeredOn: '2026-11-01',
    }
    const content = await listOf(['信用代码', '协会'], [[given.creditCode, '鞋业协会']])
    const id = await upload(city, 'association', content)
    expect((await find(city, ['association'])).met).toBe(0)
    await it.house.storage.perform(province, command('register'), (open) =>
      registerEnterprise(open, { ...given, document: '营业执照' }),
    )
    expect((await find(city, ['association'])).met).toBe(1)
    expect((await city.get(`/api/firm-lists/${id}`)).answer).toMatchObject({
      list: { found: 1, unregistered: 0 },
    })
  })

  test('a list that was withdrawn finds nobody, and stays on record', async () => {
    const id = await upload(county, 'ip-advantage-list', await listOf(['企业名称'], [['甲机械']]))
    expect((await find(county, ['ip-advantage-list'])).met).toBe(1)
    expect((await county.send(`/api/firm-lists/${id}/withdraw`, { because: '名单发错了' })).status).toBe(200)
    expect((await find(county, ['ip-advantage-list'])).met).toBe(0)
    expect((await county.get(`/api/firm-lists/${id}`)).answer).toMatchObject({
      list: { withdrawnBecause: '名单发错了' },
    })
    expect((await county.send(`/api/firm-lists/${id}/withdraw`, { because: '再停用' })).status).toBe(404)
  })

  test('what is no list of firms is refused with a way out', async () => {
    const send = async (source: string, content: Buffer) => {
      const query = new URLSearchParams({
        source,
        name: '名单',
        issuer: '某单位',
        issuedOn: '2026-11-01',
        fileName: 'a.csv',
      })
      const { status, answer } = await county.upload(`/api/reserve/lists?${query.toString()}`, content)
      return [status, (answer as { refused?: string }).refused]
    }
    expect(await send('reply-rule', Buffer.from('企业名称\n甲机械\n'))).toEqual([422, 'LIST_SOURCE'])
    expect(await send('association', Buffer.from('企业名称\n甲机械\n'))).toEqual([422, 'LIST_HEADER'])
    expect(await send('hnte-list', Buffer.from('天气\n晴\n'))).toEqual([422, 'LIST_HEADER'])
    expect(await send('hnte-list', Buffer.from('企业名称\n'))).toEqual([422, 'LIST_EMPTY'])
    expect(await send('hnte-list', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).toEqual([
      422,
      'WORKBOOK_DAMAGED',
    ])
  })

  test('keeps every decision, and knows the base of any day', async () => {
    const { id } = firms.met
    expect((await decide(county, id, 'in', '2026-03-01')).answer).toEqual({ decided: 1 })
    expect((await decide(county, id, 'in', '2026-03-02')).answer).toMatchObject({
      refused: 'RESERVE_STANDING',
    })
    expect((await decide(county, id, 'out', '2026-02-01')).answer).toMatchObject({ refused: 'RESERVE_DAY' })
    expect((await decide(county, id, 'out', '2026-06-01', '已认定小巨人')).answer).toEqual({ decided: 1 })
    expect((await decide(county, id, 'in', '2026-09-01', '复核未过，继续培育')).answer).toEqual({
      decided: 1,
    })
    expect(
      await Promise.all(
        ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01', '2026-11-22'].map((on) =>
          baseOn(county, on),
        ),
      ),
    ).toEqual([[], ['甲机械'], ['甲机械'], [], ['甲机械']])
    expect((await county.get('/api/reserve/base')).answer).toMatchObject({
      on: today,
      count: 1,
      byRegion: [{ region: '350582', count: 1 }],
      rows: [{ since: '2026-09-01', reason: '复核未过，继续培育', unit: '晋江工信局', sources: [] }],
    })
    const { answer } = await city.get(`/api/reserve/firms/${id}`)
    expect(
      (answer as { decisions: { kind: string; on: string }[] }).decisions.map(
        ({ kind, on }) => `${on} ${kind}`,
      ),
    ).toEqual(['2026-09-01 in', '2026-06-01 out', '2026-03-01 in'])
  })

  test('decides over several firms all or none, and only in one’s own region', async () => {
    const several = (enterprises: readonly string[]) =>
      county.send('/api/reserve/decisions', { enterprises, kind: 'not-in', on: today, reason: '规模太小' })
    expect((await several([firms.small.id, firms.neighbour.id])).status).toBe(404)
    expect((await several([firms.small.id, firms.unknown.id])).answer).toEqual({ decided: 2 })
    const { id } = await find(county, ['chain-supplier'])
    expect(
      (await candidates(county, id, '&standing=not-in')).map(({ name, reason }) => [name, reason]),
    ).toEqual([['丙机械', '规模太小']])
    expect((await sibling.get(`/api/reserve/firms/${firms.small.id}`)).status).toBe(404)
    expect(await baseOn(sibling, today)).toEqual([])
    expect(
      (
        await it
          .signIn({ role: 'reviewer', region: '350582' })
          .then((by) => decide(by, firms.held.id, 'in', today))
      ).status,
    ).toBe(403)
  })

  test('gives candidates and base as workbooks', async () => {
    const { id } = await find(county, ['reply-rule'])
    const saved = await county.get(`/api/reserve/candidates.xlsx?batch=${id}`)
    const table = await readWorkbook(saved.raw)
    expect(table.rows.map(({ cells }) => cells.slice(1, 5))).toEqual([
      ['企业名称', '所在地区', '来源', '理由'],
      ['甲机械', '晋江市', '省里答复写明的筛选条件', expect.stringContaining('注册地在福建省；')],
    ])
    const base = await readWorkbook((await county.get('/api/reserve/base.xlsx')).raw)
    expect(base.rows.map(({ cells }) => cells[1])).toEqual(['企业名称', '甲机械'])
  })
})

import type { FirmListView } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerEnterprise } from '../../storage/enterprises.ts'
import { engines } from '../../storage/testing/databases.ts'
import { command, newCreditCode, province } from '../../storage/testing/people.ts'
import {
  candidates,
  find,
  listOf,
  openReserveHouse,
  today,
  upload,
  type ReserveHouse,
} from './testing/reserve-house.ts'

describe.each(engines())('finding candidates of the reserve base on $name', (engine) => {
  let here: ReserveHouse
  beforeAll(async () => void (here = await openReserveHouse(engine)))
  afterAll(() => here.it.close())

  test('finds by the rule of the reply, keeps those apart of which a figure is missing, and each in its place', async () => {
    const { city, county } = here
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
    const { city, county } = here
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
    const { city, county, sibling, firms } = here
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
    const { county } = here
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
    const { it, city } = here
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
    const { county } = here
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
    const { county } = here
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
})

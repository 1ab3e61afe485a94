import { readWorkbook } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import {
  baseOn,
  candidates,
  decide,
  find,
  listOf,
  openReserveHouse,
  today,
  upload,
  type ReserveHouse,
} from './testing/reserve-house.ts'

describe.each(engines())('deciding over candidates on $name', (engine) => {
  let here: ReserveHouse
  beforeAll(async () => void (here = await openReserveHouse(engine)))
  afterAll(() => here.it.close())

  test('keeps every decision, and knows the base of any day', async () => {
    const { city, county, firms } = here
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
    const { it, county, sibling, firms } = here
    const several = (enterprises: readonly string[]) =>
      county.send('/api/reserve/decisions', { enterprises, kind: 'not-in', on: today, reason: '规模太小' })
    expect((await several([firms.small.id, firms.neighbour.id])).status).toBe(404)
    expect((await several([firms.small.id, firms.unknown.id])).answer).toEqual({ decided: 2 })
    const list = await listOf(['企业名称', '龙头企业', '供应产品'], [['丙机械', '大厂', '齿轮']])
    await upload(county, 'chain-supplier', list)
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
    const { county } = here
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

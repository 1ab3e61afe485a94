import { enterpriseChangeRoutes, enterpriseFactRoutes, enterpriseRoutes, viewRoutes } from '@yinyu/contract'
import { readFirms } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewHandlers } from '../views/handlers.ts'
import { registryHandlers } from './handlers.ts'
import { openHouse, type TestHouse } from '../../door/testing/open-house.ts'
import { recordFacts, type Statement } from '../../storage/facts.ts'
import { engines } from '../../storage/testing/databases.ts'
import { command, enter, newCreditCode, province, todayInChina } from '../../storage/testing/people.ts'

const routes = [...enterpriseRoutes, ...enterpriseFactRoutes, ...enterpriseChangeRoutes, ...viewRoutes]
const handlers = [...registryHandlers, ...viewHandlers]

const money = (indicator: string, value: number): Statement => ({
  indicator,
  year: 2025,
  value,
  source: 'filing',
  sourceName: '2025 年申报材料',
  heldOn: '2025-12-31',
})

describe.each(engines())('the registry on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => void (it = await openHouse(engine, { routes, handlers })))
  afterAll(() => it.close())
  const record = (enterprise: string, statements: readonly Statement[]) =>
    it.house.storage.perform(province, command('record'), (open) =>
      recordFacts(open, {
        enterprise,
        statements,
        indicators: it.house.definitions.indicators,
        today: todayInChina(),
      }),
    )

  test('finds by a part of the name, a former name, pinyin letters and the code', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350500' })
    const body = {
      creditCode: newCreditCode(),
      name: '泉州云帆鞋材有限公司',
      region: '350582',
      registeredOn: '2015-03-02',
      document: '营业执照',
    }
    const { answer } = await officer.send('/api/enterprises', body)
    const { id } = answer as { id: string }
    const renamed = {
      kind: 'renamed',
      name: '福建䶮海新材料（集团）有限公司',
      happenedOn: '2024-05-01',
      document: '变更通知书',
    }
    expect((await officer.send(`/api/enterprises/${id}/events`, renamed)).status).toBe(200)
    for (const find of ['䶮海新材料(集团)', '云帆鞋材', 'qzyfxc', body.creditCode.slice(0, 14), ' 云帆 '])
      expect((await officer.get(`/api/enterprises?find=${encodeURIComponent(find)}`)).answer).toMatchObject({
        count: 1,
        rows: [{ id }],
      })
    expect((await officer.get('/api/enterprises?find=100%25')).answer).toEqual({ count: 0, rows: [] })
  })

  test('a county sees its own, and of a foreign firm not even that it is there', async () => {
    const foreign = await enter(it.house.storage, { region: '350581', name: '石狮企业' })
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    const nowhere = crypto.randomUUID()
    for (const tail of ['', '/facts', '/facts/revenue?year=2025']) {
      const [elsewhere, none] = [
        await officer.get(`/api/enterprises/${foreign.id}${tail}`),
        await officer.get(`/api/enterprises/${nowhere}${tail}`),
      ]
      expect({ ...(elsewhere.answer as object), request: '' }).toEqual({
        ...(none.answer as object),
        request: '',
      })
      expect(elsewhere.status).toBe(404)
    }
    expect((await officer.get('/api/enterprises?find=石狮企业')).answer).toEqual({ count: 0, rows: [] })
    expect((await officer.get('/api/enterprises?region=350581')).answer).toEqual({ count: 0, rows: [] })
  })

  test('累计 and 有效 are told apart, day by day', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350583' })
    const { id } = await enter(it.house.storage, { region: '350583', name: '南安企业' })
    const title = {
      kind: 'specialised-sme',
      issuer: '福建省工业和信息化厅',
      grantedOn: '2021-06-01',
      validFrom: '2021-06-01',
      validTo: '2024-05-31',
      document: '公布文件',
    }
    expect((await officer.send(`/api/enterprises/${id}/titles`, title)).status).toBe(200)
    const counts = await Promise.all(
      ['valid', 'ever', 'expired', 'due', 'revoked'].map(async (standing) => {
        const { answer } = await officer.get(`/api/enterprises?title=specialised-sme&standing=${standing}`)
        return (answer as { count: number }).count
      }),
    )
    expect(counts).toEqual([0, 1, 1, 0, 0])
  })

  test('an exported list is imported again with every value as it was', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350526' })
    const { id, creditCode } = await enter(it.house.storage, { region: '350526', name: '=1+1' })
    const values = [1, 100, 123_456_789, Number.MAX_SAFE_INTEGER, -5]
    const columns = ['revenue', 'main-revenue', 'total-assets', 'net-assets', 'net-profit']
    await record(
      id,
      columns.map((indicator, i) => money(indicator, values[i] ?? 0)),
    )
    const file = await officer.get(
      `/api/enterprises.xlsx?facts=${columns.map((each) => `${each}@2025`).join(',')}`,
    )
    const read = await readFirms(file.raw, {
      indicators: it.house.definitions.indicators,
      on: todayInChina(),
      fileName: '企业名录.xlsx',
    })
    if (read.fault) throw new Error(read.fault.message)
    const [row] = read.firms
    expect(row?.creditCode).toBe(creditCode)
    expect(columns.map((indicator) => row?.facts.get(`${indicator}@2025`)?.value)).toEqual(values)
    expect(row?.issues).toEqual([])
  })

  test('facts tell every source and which counts, as known on a day', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350525' })
    const { id } = await enter(it.house.storage, { region: '350525', name: '永春企业' })
    await record(id, [
      money('revenue', 500),
      { ...money('revenue', 400), source: 'register', sourceName: '税务登记' },
    ])
    const told = (await officer.get(`/api/enterprises/${id}/facts`)).answer as {
      facts: { value: number; source: string; counts: boolean }[]
    }
    expect(told.facts.map(({ value, source, counts }) => [value, source, counts])).toEqual([
      [400, 'register', true],
      [500, 'filing', false],
    ])
    expect((await officer.get(`/api/enterprises/${id}/facts?knownOn=2020-01-01`)).answer).toMatchObject({
      facts: [],
    })
    expect((await officer.get(`/api/enterprises/${id}/facts?on=2026-02-30`)).status).toBe(400)
    const history = (await officer.get(`/api/enterprises/${id}/facts/revenue?year=2025`)).answer as {
      facts: { recordedBy: string }[]
    }
    expect(history.facts.map(({ recordedBy }) => recordedBy)).toEqual(['officer-350000', 'officer-350000'])
  })

  test('a kept view is mine until I share it, and never leaves the region', async () => {
    const [a, b, elsewhere] = [
      await it.signIn({ role: 'officer', region: '350524' }),
      await it.signIn({ role: 'reviewer', region: '350524' }),
      await it.signIn({ role: 'officer', region: '350581' }),
    ]
    const view = {
      title: '安溪有效小巨人',
      filter: { title: 'little-giant', standing: 'valid' },
      columns: ['name'],
    }
    await a.send('/api/views', { ...view, title: '只给自己', share: 'mine' })
    await a.send('/api/views', { ...view, share: 'shared' })
    const titles = async (who: typeof a) =>
      ((await who.get('/api/views')).answer as { views: { title: string }[] }).views.map(({ title }) => title)
    expect([await titles(a), await titles(b), await titles(elsewhere)]).toEqual([
      ['只给自己', view.title].toSorted(),
      [view.title],
      [],
    ])
  })
})

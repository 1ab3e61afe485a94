import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEnterprise, readEvents } from '../../storage/enterprises.ts'
import { readCurrentFacts, readFacts, recordFacts, type Statement } from '../../storage/facts.ts'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import {
  clerkOf,
  command,
  enter,
  jinjiang,
  newCreditCode,
  province,
  shishi,
  todayInChina,
} from '../../storage/testing/people.ts'
import { listRows } from './listed-rows.ts'
import { importDesk, indicators, type ImportDesk } from './testing/import-desk.ts'

const header = '统一社会信用代码,企业名称,所在地区代码,营业收入@2025(万元),从业人员数@2025,高新技术企业'

describe.each(engines())('imports on $name', (engine) => {
  let db: TestDatabase
  let desk: ImportDesk
  beforeAll(async () => {
    db = await makeDatabase(engine)
    desk = importDesk(db)
  })
  afterAll(() => db.drop())

  const record = (enterprise: string, statements: readonly Statement[]) =>
    db.storage.perform(province, command('record'), (open) =>
      recordFacts(open, { enterprise, statements, indicators, today: todayInChina() }),
    )
  const staff = (value: number, more: Partial<Statement> = {}): Statement => ({
    indicator: 'staff',
    year: 2025,
    value,
    source: 'filing',
    sourceName: '年报',
    heldOn: '2025-12-31',
    ...more,
  })
  const current = (enterprise: string) =>
    db.storage.read(province, async (open) => {
      const from = { heldOn: todayInChina(), knownOn: todayInChina() }
      const facts = await readCurrentFacts(open, { enterprise, indicators, from })
      return Object.fromEntries([...facts].map(([key, { value, source }]) => [key, `${source} ${value}`]))
    })
  const rows = (run: string) =>
    db.storage.read(province, async (open) =>
      (await listRows(open, run)).map((each) => [
        each.row,
        each.kind,
        each.issue?.code,
        each.leftOut,
        each.staysBecause,
      ]),
    )

  test('a dry run lists every difference and changes nothing', async () => {
    const known = await enter(db.storage)
    await record(known.id, [staff(100)])
    const code = newCreditCode()
    const before = await current(known.id)
    const run = await desk.check(
      `${header}\n${known.creditCode},${known.name},350582,150.5,120,\n${code},新企业（泉州）有限公司,晋江市,1,,是\n`,
    )
    expect(run).toMatchObject({
      state: 'checked',
      fileName: '企业.csv',
      rowsTotal: 2,
      rowsDone: 2,
      fault: null,
      counts: { newFirms: 1, knownFirms: 1, added: 3, changed: 1, unchanged: 0, refusedRows: 0 },
    })
    expect(await desk.changes(run.id)).toEqual([
      '2 added revenue@2025 - -> 150500000',
      '2 changed staff@2025 100 -> 120',
      '3 added revenue@2025 - -> 1000000',
      '3 added hnte - -> true',
    ])
    expect(await current(known.id)).toEqual(before)
    await expect(
      db.storage.read(province, (open) => findEnterprise(open, { creditCode: code })),
    ).rejects.toThrow('ENTERPRISE_UNKNOWN')
  })

  test('applied, it has recorded what it listed, with its source and day', async () => {
    const known = await enter(db.storage)
    const code = newCreditCode()
    const run = await desk.check(
      `${header},国民经济行业代码,成立日期\n${known.creditCode},,,150.5,120,,3911,\n${code},新企业,晋江市,1,,是,1952,2012-05-07\n`,
    )
    const applied = await desk.apply(run.id)
    expect(applied).toMatchObject({
      state: 'applied',
      appliedBy: province.person,
      counts: { firmsEntered: 1, factsRecorded: 7, leftOut: 0 },
    })
    await db.storage.read(province, async (open) => {
      const entered = await findEnterprise(open, { creditCode: code })
      expect(entered).toMatchObject({ name: '新企业', region: '350582', state: 'active' })
      expect(await readEvents(open, entered.id)).toMatchObject([
        { kind: 'registered', happenedOn: '2012-05-07', name: '新企业', region: '350582' },
      ])
      const facts = await readFacts(open, known.id)
      expect(facts).toEqual([
        expect.objectContaining({ indicator: 'revenue', year: 2025, value: 150_500_000 }),
        expect.objectContaining({
          indicator: 'staff',
          value: 120,
          source: 'filing',
          sourceName: '2025 年度年报',
        }),
        expect.objectContaining({
          indicator: 'industry',
          value: '3911',
          heldOn: '2026-03-31',
          state: 'stated',
        }),
      ])
      const industries = await open.sql
        .selectFrom('enterprise')
        .select('industry')
        .where('id', 'in', [known.id, entered.id])
        .orderBy('industry')
        .execute()
      expect(industries).toEqual([{ industry: '1952' }, { industry: '3911' }])
    })
  })

  test('the same file once more records nothing', async () => {
    const file = `${header}\n${newCreditCode()},新企业,晋江市,1,5,是\n`
    await desk.apply((await desk.check(file)).id)
    const again = await desk.check(file)
    expect(again.counts).toMatchObject({ newFirms: 0, knownFirms: 1, added: 0, changed: 0, unchanged: 3 })
    expect((await desk.apply(again.id)).counts).toMatchObject({
      firmsEntered: 0,
      factsRecorded: 0,
      leftOut: 0,
    })
  })

  test('what a better source or the register says is protected', async () => {
    const known = await enter(db.storage)
    await record(known.id, [staff(100, { source: 'register' })])
    const run = await desk.check(`${header},名单内\n${known.creditCode},另一个名称,石狮市,,120,,是\n`)
    expect(await desk.changes(run.id)).toEqual([
      `2 protected name ${known.name} -> 另一个名称 NAME_DIFFERS`,
      '2 protected region 350582 -> 350581 REGION_DIFFERS',
      '2 protected staff@2025 100 -> 120 OUTRANKED',
      '2 refused listed - -> - CELL_SOURCE',
    ])
    expect((await desk.apply(run.id)).counts).toMatchObject({ factsRecorded: 0 })
    expect(await current(known.id)).toEqual({ 'staff@2025': 'register 100' })
  })

  test('what is to be said of the whole file is counted with the rest, so that its list can be opened', async () => {
    const known = await enter(db.storage)
    const run = await desk.check(`${header},天气\n${known.creditCode},,,,,,晴\n`)
    expect(await desk.changes(run.id)).toEqual(['0 noticed 天气 - -> - UNKNOWN_COLUMN'])
    expect(run.counts).toMatchObject({ notices: 1, knownFirms: 1, added: 0, refusedCells: 0 })
  })

  test('names that differ in brackets and spaces, and a wider region, are no difference', async () => {
    const known = await enter(db.storage, { name: '甲（泉州）有限公司' })
    const run = await desk.check(`${header}\n${known.creditCode},甲(泉州) 有限公司,泉州市,,,\n`)
    expect(await desk.changes(run.id)).toEqual([])
  })

  test('refused rows say which and why; outside and unknown get the same answer', async () => {
    const foreign = await enter(db.storage, { region: '350581' })
    const own = await enter(db.storage)
    const [free, bad] = [newCreditCode(), `${newCreditCode().slice(0, 17)}I`]
    const run = await desk.check(
      [
        header,
        `,无代码,晋江市,1,,`,
        `${bad},坏代码,晋江市,1,,`,
        `${own.creditCode},,,1,,`,
        `${own.creditCode},,,2,,`,
        `${foreign.creditCode},外地,,1,,`,
        `${free},外地,石狮市,1,,`,
        `${foreign.creditCode.slice(0, 0)}${foreign.creditCode},冒名,晋江市,1,,`,
        `${newCreditCode()},,晋江市,1,,`,
        `${newCreditCode()},好企业,晋江市,一千,,不知道`,
      ].join('\n'),
      { by: jinjiang },
    )
    expect(run.counts).toMatchObject({ refusedRows: 7, newFirms: 1, knownFirms: 1, refusedCells: 2 })
    expect(
      (await rows(run.id)).filter(([, kind]) => kind === 'refused').map(([row, , code]) => [row, code]),
    ).toEqual([
      [2, 'ROW_NO_CODE'],
      [3, 'ROW_BAD_CODE'],
      [5, 'ROW_CODE_TWICE'],
      [6, 'ROW_OUTSIDE'],
      [7, 'ROW_OUTSIDE'],
      [8, 'ROW_CODE_TWICE'],
      [9, 'ROW_NO_NAME'],
    ])
    expect(await desk.changes(run.id, { kind: 'refused' })).toEqual([
      '10 refused revenue@2025 - -> - NOT_A_NUMBER',
      '10 refused hnte - -> - NOT_A_FLAG',
    ])
    const elsewhere = await desk.check(`${header}\n${foreign.creditCode},冒名,晋江市,1,,`, { by: jinjiang })
    expect((await rows(elsewhere.id)).map(([, , code]) => code)).toEqual(['ROW_CODE_ELSEWHERE'])
  })

  test('a run is seen in its region and above, not beside and not below', async () => {
    const own = await enter(db.storage)
    const run = await desk.check(`${header}\n${own.creditCode},,,1,,\n`, { by: jinjiang })
    const wide = await desk.check(`${header}\n${own.creditCode},,,1,,\n`)
    expect((await desk.read(run.id, jinjiang)).id).toBe(run.id)
    for (const [id, by] of [
      [run.id, shishi],
      [run.id, clerkOf(own.id)],
      [wide.id, jinjiang],
    ] as const)
      await expect(desk.read(id, by)).rejects.toThrow('IMPORT_UNKNOWN')
    const seen = await db.storage.read(shishi, async ({ sql }) => {
      const tables = ['import_file', 'import_chunk', 'import_run', 'import_row', 'import_change'] as const
      return Promise.all(
        tables.map(async (table) => (await sql.selectFrom(table).selectAll().execute()).length),
      )
    })
    expect(seen).toEqual([0, 0, 0, 0, 0])
  })

  test('an enterprise imports its own facts and nothing else', async () => {
    const own = await enter(db.storage)
    const other = await enter(db.storage)
    const clerk = clerkOf(own.id)
    const file = `${header}\n${own.creditCode},,,1,,\n${other.creditCode},,,1,,\n${newCreditCode()},新,晋江市,1,,\n`
    const run = await desk.check(file, { by: clerk, wish: { source: 'declaration', sourceName: '企业自填' } })
    expect((await rows(run.id)).map(([row, kind, code]) => [row, kind, code])).toEqual([
      [2, 'known', undefined],
      [3, 'refused', 'ROW_OUTSIDE'],
      [4, 'refused', 'ROW_OUTSIDE'],
    ])
    expect((await desk.apply(run.id, clerk)).counts.factsRecorded).toBe(1)
  })

  test('what has changed between check and application is left out and told', async () => {
    const [a, b, closed] = [await enter(db.storage), await enter(db.storage), await enter(db.storage)]
    const code = newCreditCode()
    const line = ({ creditCode }: { creditCode: string }) => `${creditCode},,,1,120,\n`
    const run = await desk.check(`${header}\n${line(a)}${line(b)}${line(closed)}${code},新企业,晋江市,1,,\n`)
    await record(a.id, [staff(110)])
    await db.storage.perform(province, command('close'), async (open) => {
      open.audit({ kind: 'x', objectKind: 'enterprise', object: closed.id })
      await open.sql.updateTable('enterprise').set({ state: 'closed' }).where('id', '=', closed.id).execute()
      await open.sql
        .insertInto('enterprise')
        .values({ credit_code: code, name: '抢先', region: '350582', state: 'active' })
        .execute()
      return null
    })
    const applied = await desk.apply(run.id)
    expect(applied.counts).toMatchObject({ factsRecorded: 3, firmsEntered: 0, leftOut: 4 })
    expect(await desk.changes(run.id, { leftOut: 'only' })).toEqual([
      '2 added staff@2025 - -> 120',
      '4 added revenue@2025 - -> 1000000',
      '4 added staff@2025 - -> 120',
      '5 added revenue@2025 - -> 1000000',
    ])
    expect(await current(a.id)).toEqual({ 'revenue@2025': 'filing 1000000', 'staff@2025': 'filing 110' })
    expect((await rows(run.id)).map((row) => row[3])).toEqual([
      undefined,
      undefined,
      '核对之后又有变动',
      '核对之后又有变动',
    ])
  })

  test('the changes can be filtered and paged', async () => {
    const known = await enter(db.storage)
    await record(known.id, [staff(100)])
    const file = `${header}\n${known.creditCode},,,1,120,是\n${newCreditCode()},新企业,晋江市,1,2,是\n`
    const { id } = await desk.check(file)
    expect(await desk.changes(id, { kind: 'changed' })).toEqual(['2 changed staff@2025 100 -> 120'])
    expect(await desk.changes(id, { enterprise: known.id, indicator: 'hnte' })).toEqual([
      '2 added hnte - -> true',
    ])
    expect(await desk.changes(id, { after: { row: 2, place: 1 }, most: 2 })).toEqual([
      '2 added hnte - -> true',
      '3 added revenue@2025 - -> 1000000',
    ])
  })
})

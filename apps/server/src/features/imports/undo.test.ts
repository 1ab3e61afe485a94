import fc from 'fast-check'
import type { SourceKind } from '@yinyu/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEnterprise, readEvents, type Enterprise } from '../../storage/enterprises.ts'
import { enterpriseOn } from '../../storage/enterprise-history.ts'
import { readCurrentFacts, recordFacts, type Statement } from '../../storage/facts.ts'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { command, enter, newCreditCode, province, todayInChina } from '../../storage/testing/people.ts'
import { grantTitle } from '../../storage/titles.ts'
import { listRows } from './listed-rows.ts'
import { importDesk, indicators, type ImportDesk } from './testing/import-desk.ts'

const header = '统一社会信用代码,企业名称,所在地区代码,从业人员数@2025,高新技术企业'
const days = ['2025-01-01', '2025-06-30', '2025-12-31', '2026-03-31']

describe.each(engines())('the undo of an import on $name', (engine) => {
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
  const staff = (value: number | undefined, source: SourceKind, heldOn: string): Statement => ({
    indicator: 'staff',
    year: 2025,
    value,
    source,
    sourceName: value === 1 ? '2025 年度年报' : `来源 ${source}`,
    heldOn,
  })
  const seen = (firms: readonly Enterprise[]) =>
    db.storage.read(province, async (open) => {
      const views: string[] = []
      for (const { id } of firms)
        for (const heldOn of [...days, todayInChina()]) {
          const from = { heldOn, knownOn: todayInChina() }
          const facts = await readCurrentFacts(open, { enterprise: id, indicators, from })
          const told = [...facts].map(([key, { value, source, sourceName }]) => [
            key,
            value,
            source,
            sourceName,
          ])
          views.push(
            `${heldOn} ${told
              .map((each) => each.join(' '))
              .toSorted()
              .join('; ')}`,
          )
        }
      return views
    })

  test('random records, an import and its undo: every day shows again what it showed before', async () => {
    const said = fc.record({
      value: fc.option(fc.nat(3), { nil: undefined }),
      source: fc.constantFrom<SourceKind[]>('register', 'filing', 'declaration'),
      heldOn: fc.constantFrom(...days),
    })
    const plan = fc.record({
      firms: fc.array(fc.array(said, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
      cells: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      source: fc.constantFrom<SourceKind[]>('register', 'filing', 'declaration'),
      heldOn: fc.constantFrom(...days),
    })
    await fc.assert(
      fc.asyncProperty(plan, async ({ firms: told, cells, source, heldOn }) => {
        const firms = [await enter(db.storage), await enter(db.storage), await enter(db.storage)]
        for (const [i, words] of told.entries())
          for (const { value, source: by, heldOn: on } of words)
            await record(firms[i]?.id ?? '', [staff(value, by, on)])
        const before = await seen(firms)
        const lines = firms.map(({ creditCode }, i) => `${creditCode},,,${cells[i]},是`)
        const run = await desk.check([header, ...lines].join('\n'), { wish: { source, heldOn } })
        await desk.apply(run.id)
        await desk.undo(run.id)
        expect(await seen(firms)).toEqual(before)
      }),
      { numRuns: 12 },
    )
  })

  test('closes the firms it had entered, and the same file brings them back', async () => {
    const code = newCreditCode()
    const file = `${header}\n${code},新企业,晋江市,5,是\n`
    const run = await desk.check(file)
    await desk.apply(run.id)
    expect((await desk.undo(run.id)).counts).toMatchObject({
      factsTakenBack: 2,
      firmsClosed: 1,
      firmsStaying: 0,
    })
    const found = () => db.storage.read(province, (open) => findEnterprise(open, { creditCode: code }))
    const closed = await found()
    expect(closed.state).toBe('closed')
    expect((await seen([closed])).at(-1)).toBe(`${todayInChina()} `)
    const again = await desk.check(file)
    expect(again.counts).toMatchObject({ reopenedFirms: 1, newFirms: 0, added: 2 })
    await desk.apply(again.id)
    const events = await db.storage.read(province, (open) => readEvents(open, closed.id))
    expect([await found(), enterpriseOn(events, todayInChina())]).toMatchObject([
      { id: closed.id, state: 'active' },
      { state: 'active', name: '新企业' },
    ])
    expect((await desk.undo(again.id)).counts).toMatchObject({ firmsClosed: 1 })
    expect((await found()).state).toBe('closed')
  })

  test('a firm on which something else hangs stays, and it says what', async () => {
    const codes = [newCreditCode(), newCreditCode(), newCreditCode()]
    const lines = codes.map((code) => `${code},新企业,晋江市,5,`)
    const run = await desk.check([header, ...lines].join('\n'))
    await desk.apply(run.id)
    const [told, titled] = await db.storage.read(province, (open) =>
      Promise.all(codes.map((creditCode) => findEnterprise(open, { creditCode }))),
    )
    await record(told?.id ?? '', [staff(9, 'register', '2026-01-01')])
    await db.storage.perform(province, command('grant'), (open) =>
      grantTitle(open, {
        enterprise: titled?.id ?? '',
        kind: 'hnte',
        issuer: '厅',
        grantedOn: '2026-01-01',
        validFrom: '2026-01-01',
        document: '文件',
      }),
    )
    const undone = await desk.undo(run.id)
    expect(undone.counts).toMatchObject({ firmsClosed: 1, firmsStaying: 2, factsTakenBack: 3 })
    const rows = await db.storage.read(province, (open) => listRows(open, run.id, { only: 'staying' }))
    expect(rows.map(({ row, staysBecause }) => [row, staysBecause])).toEqual([
      [2, '企业后来有了其他数据'],
      [3, '企业后来有了称号'],
    ])
  })

  test('an import with a wrong day, undone, does not hide the same with the right day', async () => {
    const firm = await enter(db.storage)
    const file = `${header}\n${firm.creditCode},,,5,\n`
    const wrong = await desk.check(file, { wish: { heldOn: todayInChina() } })
    await desk.apply(wrong.id)
    await desk.undo(wrong.id)
    const right = await desk.check(file, { wish: { heldOn: '2025-12-31' } })
    await desk.apply(right.id)
    expect((await seen([firm])).slice(1)).toEqual([
      '2025-06-30 ',
      '2025-12-31 staff@2025 5 filing 2025 年度年报',
      '2026-03-31 staff@2025 5 filing 2025 年度年报',
      `${todayInChina()} staff@2025 5 filing 2025 年度年报`,
    ])
  })

  test('two imports of the same cell can be undone in either order', async () => {
    for (const order of ['first', 'second'] as const) {
      const firm = await enter(db.storage)
      await record(firm.id, [staff(1, 'filing', '2025-01-01')])
      const before = await seen([firm])
      const runs: string[] = []
      for (const value of [2, 3]) {
        const { id } = await desk.check(`${header}\n${firm.creditCode},,,${value},\n`)
        await desk.apply(id)
        runs.push(id)
      }
      for (const id of order === 'first' ? runs : runs.toReversed()) await desk.undo(id)
      expect(await seen([firm])).toEqual(before)
    }
  })
})

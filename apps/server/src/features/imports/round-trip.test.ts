import fc from 'fast-check'
import { readWorkbook, writeDelimited, writeWorkbook } from '@yinyu/intake'
import type { FactValue } from '@yinyu/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeEnterprise } from '../../storage/enterprises.ts'
import { recordFacts, type Statement } from '../../storage/facts.ts'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { command, enter, province, todayInChina } from '../../storage/testing/people.ts'
import { exportList } from '../registry/export-enterprises.ts'
import { importDesk, indicators, type ImportDesk } from './testing/import-desk.ts'

const text = fc.string({
  unit: fc.constantFrom('=', '+', '-', "'", '"', ',', ' ', '甲', '𠀀', '1', '（'),
  minLength: 1,
  maxLength: 8,
})
const amount = fc.oneof(fc.integer({ min: -9e12, max: 9e12 }), fc.constantFrom(1, -1, 0, 999_999_999_999_999))
const values: Readonly<Record<string, fc.Arbitrary<FactValue>>> = {
  'revenue@2025': amount,
  'staff@2025': fc.nat(),
  share: amount,
  'score@2025': fc.nat(100_000_000),
  hnte: fc.boolean(),
  level: fc.constantFrom('none', 'city'),
  'founded-on': fc.constantFrom('2010-05-07', '1999-12-31'),
  product: text,
}
const keys = Object.keys(values)

describe.each(engines())('a table taken out and brought back on $name', (engine) => {
  let db: TestDatabase
  let desk: ImportDesk
  beforeAll(async () => {
    db = await makeDatabase(engine)
    desk = importDesk(db)
  })
  afterAll(() => db.drop())

  const record = (enterprise: string, told: Readonly<Record<string, FactValue | undefined>>) => {
    const statements = Object.entries(told).flatMap(([key, value]): Statement[] => {
      const [indicator = '', year] = key.split('@')
      const when = year === undefined ? undefined : Number(year)
      const source = { source: 'declaration', sourceName: '企业自填', heldOn: '2025-12-31' } as const
      return value === undefined ? [] : [{ indicator, year: when, value, ...source }]
    })
    if (statements.length === 0) return undefined
    return db.storage.perform(province, command('record'), (open) =>
      recordFacts(open, { enterprise, statements, indicators, today: todayInChina() }),
    )
  }
  const takeOut = async (): Promise<readonly (readonly string[])[]> => {
    const definitions = { indicators, standards: [], policies: [] }
    const answer = await db.storage.read(province, (open) =>
      exportList(open, { facts: keys.join(',') }, { definitions, today: todayInChina() }),
    )
    if (!('content' in answer)) throw new Error('nothing was exported')
    return (await readWorkbook(answer.content as Buffer)).rows.map(({ cells }) => cells)
  }

  test('with two cells edited lists exactly two changes, as workbook and as CSV, whatever the values', async () => {
    const firms = [await enter(db.storage), await enter(db.storage), await enter(db.storage)]
    const told = fc.array(fc.record(values, { requiredKeys: [] }), { minLength: 3, maxLength: 3 })
    for (const sample of fc.sample(told, 4)) {
      for (const [i, firm] of firms.entries()) await record(firm.id, sample[i] ?? {})
      const table = (await takeOut()).map((row) => [...row])
      const header = table[0] ?? []
      const row = table.findIndex((cells) => cells[0] === firms[1]?.creditCode)
      const edit = (title: string, value: string): void => {
        const column = header.findIndex((cell) => cell.startsWith(title))
        const edited = table[row]
        if (column < 0 || edited === undefined) throw new Error(`no column ${title}`)
        edited[column] = value
      }
      edit('营业收入', '1234567.000001')
      edit('主导产品', '改过的产品')
      const workbook = await writeWorkbook([
        {
          name: '企业',
          columns: header.map((each) => ({ header: each, holds: 'text' as const })),
          rows: table.slice(1),
        },
      ])
      for (const [fileName, bytes] of [
        ['a.xlsx', workbook],
        ['a.csv', writeDelimited(table)],
      ] as const) {
        const run = await desk.check(bytes, { wish: { fileName, heldOn: todayInChina() } })
        const changes = (await desk.changes(run.id)).filter(
          (each) => !each.startsWith('0 noticed') && !/PLACEHOLDER/.test(each),
        )
        expect(
          changes.map((each) => each.replace(/ (added|changed) /, ' ').replace(/ \S.* ->/, ' ->')),
        ).toEqual([`${row + 1} -> 1234567000001`, `${row + 1} -> 改过的产品`])
      }
    }
  })

  test('leaves out what is closed, which no import takes', async () => {
    const [open, closed] = [await enter(db.storage), await enter(db.storage)]
    const change = { kind: 'closed', happenedOn: '2026-01-01', document: '通知书' } as const
    await db.storage.perform(province, command('close'), (writing) =>
      changeEnterprise(writing, { enterprise: closed.id, change, today: todayInChina() }),
    )
    const codes = (await takeOut()).map(([code]) => code)
    expect([codes.includes(open.creditCode), codes.includes(closed.creditCode)]).toEqual([true, false])
  })
})

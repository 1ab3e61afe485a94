import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { craftWorkbook } from './crafted-zip.ts'
import { codesOf } from './examples.ts'
import { faultOf } from './issues.ts'
import { readWorkbook } from './workbook.ts'

const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`
const number = (value: string, style = 0): string => `<c s="${style}"><v>${value}</v></c>`
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  return (await readWorkbook(bytes)).rows.map(({ cells }) => cells)
}

async function codeOf(bytes: Uint8Array, sheet?: string): Promise<string | undefined> {
  return readWorkbook(bytes, { sheet }).then(
    () => undefined,
    (error: unknown) => faultOf(error)?.code,
  )
}

test.each([
  ['0.30000000000000004', '0.3'],
  ['1234567.89', '1234567.89'],
  ['350582', '350582'],
  ['1E-7', '0.0000001'],
  ['-12.5', '-12.5'],
  ['0', '0'],
  ['123456789012345', '123456789012345'],
  ['9.1350200065879053E17', '9.13502000658791E+17'],
  ['1822544072.8899999', '1822544072.89'],
])('a number kept as %s reads as %s', async (kept, read) => {
  expect(await cellsOf(await craftWorkbook(row(1, number(kept))))).toEqual([[read]])
})

test('a percentage reads as people see it, and a quoted % is only decoration', async () => {
  const styles = ['0.00%', '0&quot;%&quot;']
  expect(
    await cellsOf(
      await craftWorkbook(row(1, number('0.155', 1), number('0.155', 2), number('0.155')), { styles }),
    ),
  ).toEqual([['15.5%', '0.155', '0.155']])
})

test.each([
  [{}, '2024-05-07', '45419'],
  [{ date1904: true as const }, '2024-05-07', '43957'],
  [{}, '1900-01-01', '1'],
])('dates with %j', async (system, day, serial) => {
  expect(
    await cellsOf(await craftWorkbook(row(1, number(serial, 1)), { styles: ['yyyy-mm-dd'], ...system })),
  ).toEqual([[day]])
})

test('formulas give what was last calculated, and nothing is calculated here', async () => {
  const cells = [
    '<c><f>1+1</f><v>2</v></c>',
    '<c><f>1+1</f></c>',
    '<c t="str"><f>A1</f><v>文</v></c>',
    '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  ]
  const { rows } = await readWorkbook(await craftWorkbook(row(1, ...cells)))
  expect(rows).toEqual([{ number: 1, cells: ['2', '', '文', '#DIV/0!'], uncached: [1] }])
})

test('blank rows between keep their numbers, and rows are as wide as the sheet', async () => {
  const { rows } = await readWorkbook(await craftWorkbook(row(1, text('a'), text('b')) + row(3, text('c'))))
  expect(rows).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['', ''] },
    { number: 3, cells: ['c', ''] },
  ])
})

test('tells of merged cells and hidden rows', async () => {
  const tail = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
  const data = row(1, text('a'), text('b')) + `<row r="2" hidden="1">${text('c')}</row>`
  const { issues } = await readWorkbook(await craftWorkbook(data, { tail }))
  expect(issues.map(({ code, message }) => [code, message.includes('A1:B2')])).toEqual([
    ['MERGED_CELLS', true],
    ['HIDDEN_ROWS', false],
  ])
})

test('takes the first sheet that shows, or the one named, and names the others', async () => {
  const sheets = ['隐藏', '甲', '乙'].map((name) => ({ name, rows: [[name]], hidden: name === '隐藏' }))
  const bytes = await writeXlsx({ sheets })
  const first = await readWorkbook(bytes)
  const named = await readWorkbook(bytes, { sheet: '乙' })
  expect(
    [first, named].map(({ format, rows, issues }) => ({
      format,
      cells: rows[0]?.cells,
      issues: codesOf(issues),
    })),
  ).toEqual([
    { format: { kind: 'workbook', sheet: '甲' }, cells: ['甲'], issues: ['SHEETS_IGNORED'] },
    { format: { kind: 'workbook', sheet: '乙' }, cells: ['乙'], issues: ['SHEETS_IGNORED'] },
  ])
  expect(first.issues[0]?.message).toContain('隐藏、乙')
  expect(await codeOf(bytes, '丙')).toBe('SHEET_MISSING')
})

test.each([
  ['too many columns', row(1, `<c r="GS1"><v>1</v></c>`), 'TOO_MANY_COLUMNS'],
  ['too many rows', row(100_002, number('1')), 'TOO_MANY_ROWS'],
  ['cells in the far corner', row(1_048_576, '<c r="XFD1048576"><v>1</v></c>'), 'WORKBOOK_DAMAGED'],
])('refuses a sheet with %s', async (_, data, code) => {
  expect(await codeOf(await craftWorkbook(data))).toBe(code)
})

test('neither entities nor outside references are resolved', async () => {
  const bytes = await craftWorkbook(row(1, text('&lol;'), text('a')))
  expect((await cellsOf(bytes))[0]?.[0]).not.toContain('root:')
})

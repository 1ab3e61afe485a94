import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readWorkbook, writeWorkbook } from '@yinyu/intake'
import { csvOf, parseLines, run, useFolder } from '../test-world.ts'

const files = useFolder()
const firm = { 'credit-code': '91350502YYNYYN029G', 'staff@2025': '300' }
const judge = (input: string, output: string) =>
  run(['judge', input, '--standards', 'size', '-o', output === '-' ? '-' : files.path(output)])

describe('what is wrong with the columns is told in full', () => {
  const input = files.write('columns.csv', csvOf({ ...firm, 备注: 'x', '从业人员数@2025': '1' }, [{}, {}]))
  const doubled =
    '「从业人员数@2025」这一列与前面的「staff@2025」是同一项指标，只用前面「staff@2025」那一列的值（空着就按未知），这一列没有采用；请删去其中一列。'
  const unknown =
    '「备注」这一列的列名不认识，这一列没有采用；请改成指标名称，例如“营业收入@2025(万元)”，或在映射文件里指明。'

  test('on the terminal, below the summary', async () => {
    const { err } = await judge(input, '-')
    expect(err).toContain(`\n\n文件和列名的问题\n  未采用：${doubled}\n  请留意：${unknown}\n\n`)
  })

  test('never in the answers of the rows', async () => {
    const { out } = await judge(input, '-')
    expect(parseLines(out).map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['DUPLICATE_CODE'],
    ])
  })

  test('in the first row of a CSV, which keeps one line for each firm', async () => {
    await judge(input, 'columns-out.csv')
    const lines = files.read('columns-out.csv').split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain(`整张表：${unknown}\n整张表：${doubled}`)
    expect(lines[2]).not.toContain('整张表')
  })

  test('on the sheet of issues of a workbook', async () => {
    await judge(input, 'columns-out.xlsx')
    const { rows } = await readWorkbook(await readFile(files.path('columns-out.xlsx')), { sheet: '问题' })
    expect(rows.slice(1, 3).map(({ cells }) => cells)).toEqual([
      ['', '备注', '', unknown, 'UNKNOWN_COLUMN'],
      ['', '从业人员数@2025', '', doubled, 'DUPLICATE_COLUMN'],
    ])
  })
})

describe('a table without a firm', () => {
  test.each([
    ['only a header', 'credit-code,staff@2025\n', '没有一家企业的数据。'],
    ['blank rows', 'credit-code,staff@2025\n,\n,\n', '没有一家企业的数据，只有 2 个空行。'],
  ])('%s is refused and leaves no result', async (name, text, told) => {
    const input = files.write(`${name}.csv`, text)
    expect(await judge(input, `${name}.xlsx`)).toEqual({
      exit: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`${told}.*（INPUT_NO_ROWS）\n$`)),
    })
    expect(existsSync(files.path(`${name}.xlsx`))).toBe(false)
  })

  test('keeps the result that was there before', async () => {
    files.write('earlier.jsonl', 'before')
    await judge(files.write('none.csv', 'credit-code,staff@2025\n'), 'earlier.jsonl')
    expect(files.read('earlier.jsonl')).toBe('before')
  })

  test('names the sheets that were not read', async () => {
    const columns = [{ header: 'credit-code' }, { header: 'staff@2025' }]
    const sheets = [
      { name: '空', columns, rows: [] },
      { name: '数据', columns, rows: [['X', 1]] },
    ]
    const { err } = await judge(files.write('sheets.xlsx', await writeWorkbook(sheets)), 'sheets-out.xlsx')
    expect(err).toContain('只读了“空”，没有读：数据')
  })
})

test('a divisor of zero is told as what cannot be computed', async () => {
  const columns = { 'revenue@2025': '0', 'main-revenue@2025': '0', 'rd-expense@2025': '0' }
  const input = files.write('zero.csv', csvOf({ ...firm, ...columns }, [{}]))
  const { out } = await run(['judge', input, '--standards', 'specialised-sme', '-o', '-'])
  const told = '营业收入不大于零，占比算不出来'
  expect(parseLines(out)[0]?.standards['specialised-sme']?.['cannot-compute']).toEqual([told])
  await run(['judge', input, '--standards', 'specialised-sme', '-o', files.path('zero-out.csv')])
  expect(files.read('zero-out.csv')).toContain(`不能计算：${told}`)
})

test('where all can be computed there is no such key', async () => {
  const { out } = await judge(files.write('plain.csv', csvOf(firm, [{}])), '-')
  expect(Object.keys(parseLines(out)[0]?.standards['size'] ?? {})).not.toContain('cannot-compute')
})

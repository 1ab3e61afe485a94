import { expect, test } from 'vitest'
import type { FirmRow, Issue } from '@yinyu/intake'
import { LINES_MOST, sayFileIssues, tellWrongYear, withFileIssues } from './file-issues.ts'

const unknown: Issue = {
  code: 'UNKNOWN_COLUMN',
  row: undefined,
  column: '备注',
  value: undefined,
  message: '「备注」没有采用。',
}
const misfit: Issue = { ...unknown, code: 'UNIT_MISFIT', message: '「营业收入@2025(人)」\n没有采用。' }

test('every issue is a line of its own, what was left out before what is only odd', () => {
  expect(sayFileIssues([unknown, misfit], '见别处')).toEqual([
    '',
    '文件和列名的问题',
    '  未采用：「营业收入@2025(人)」 没有采用。',
    '  请留意：「备注」没有采用。',
  ])
})

test('a file without issues needs no heading', () => {
  expect(sayFileIssues([], '见别处')).toEqual([])
})

test('of very many the rest is counted', () => {
  const lines = sayFileIssues(
    Array.from({ length: LINES_MOST + 3 }, () => unknown),
    '见别处',
  )
  expect(lines.slice(-2)).toEqual(['  请留意：「备注」没有采用。', '  另有 3 条，见别处'])
})

test('in a table they stand in the first row only', async () => {
  const row: FirmRow = {
    rowNumber: 2,
    creditCode: undefined,
    name: undefined,
    facts: new Map(),
    issues: [misfit],
  }
  async function* firms(): AsyncGenerator<FirmRow> {
    yield row
    yield row
  }
  const told: string[][] = []
  for await (const { issues } of withFileIssues(firms(), [unknown])) told.push(issues.map((i) => i.message))
  expect(told).toEqual([['整张表：「备注」没有采用。', misfit.message], [misfit.message]])
})

test.each([
  ['revenue@20255', '“20255”不是四位数'],
  ['营业收入@25(万元)', '“25”不是四位数'],
  ['20255年营业收入', '“20255”不是四位数'],
])('of %s it is told that the year is wrong', (column, told) => {
  expect(tellWrongYear({ ...unknown, column }).message).toContain(`「${column}」这一列写的年份${told}`)
})

test.each(['备注', '备注@2025', '近3年营业收入'])('of %s nothing is told about a year', (column) => {
  expect(tellWrongYear({ ...unknown, column })).toEqual({ ...unknown, column })
})

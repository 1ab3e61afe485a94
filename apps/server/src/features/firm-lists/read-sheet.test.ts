import { expect, test } from 'vitest'
import { importFaultCode } from '../imports/import-fault.ts'
import { inPieces } from '../imports/testing/import-desk.ts'
import { findColumns } from './list-columns.ts'
import { readRows } from './read-rows.ts'
import { readSheet } from './read-sheet.ts'

const sheetOf = (text: string) => readSheet(inPieces(Buffer.from(text)))

test('reads the cells of a CSV in a process of its own', async () => {
  const { rows, sha256 } = await sheetOf('企业名称,产品\n甲公司,"轴承,齿轮"\n')
  expect(rows).toEqual([
    { row: 1, cells: ['企业名称', '产品'] },
    { row: 2, cells: ['甲公司', '轴承,齿轮'] },
  ])
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('a file that is broken, empty or no table is an expected failure with a code', async () => {
  const codeOf = (text: Buffer | string) =>
    readSheet(inPieces(Buffer.from(text))).catch(
      (error: Error & { listFault?: string }) => error.listFault ?? importFaultCode(error),
    )
  expect(await codeOf('')).toBe('IMPORT_FILE_EMPTY')
  expect(await codeOf(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('WORKBOOK_DAMAGED')
  expect(await codeOf('甲,"乙\n')).toBe('UNCLOSED_QUOTE')
})

const table = (lines: readonly (readonly string[])[]) => lines.map((cells, i) => ({ row: i + 1, cells }))

test('finds the header below the title of an official list, whatever its columns are called', () => {
  const details = [{ title: '龙头企业', also: ['链主'], needed: true }]
  const found = findColumns(
    table([['二〇二六年名单'], ['序号', '单位名称*', '链主（全称）', '社会信用代码']]),
    details,
  )
  expect(found).toEqual({
    headerRow: 2,
    code: 3,
    name: 1,
    details: [{ title: '龙头企业', needed: true, at: 2 }],
  })
})

test('a header without what the source needs says which column is missing', () => {
  const details = [{ title: '龙头企业', also: ['链主'], needed: true }]
  expect(findColumns(table([['企业名称']]), details)).toEqual({
    fault: '表头里没有“龙头企业”这一列。请照模板补上再上传',
  })
})

test('a row is never lost: blanks alone are left out, a second same row points at the first', () => {
  const columns = { headerRow: 1, code: undefined, name: 0, details: [] }
  const rows = readRows(table([['名称'], [' 甲公司 '], ['', ''], ['甲公司'], ['']]), columns)
  expect(rows.map(({ row, name, issue }) => [row, name, issue?.code])).toEqual([
    [2, '甲公司', undefined],
    [4, '甲公司', 'LIST_TWICE'],
  ])
})

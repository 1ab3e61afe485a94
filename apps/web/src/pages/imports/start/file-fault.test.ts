import { expect, test } from 'vitest'
import { fileFault, sayBytes } from './file-fault.ts'

const MEGABYTE = 1024 * 1024

test.each([
  ['a.xls', 5, '另存为'],
  ['a.ET', 5, '另存为'],
  ['a.exe', 5, '不能导入'],
  ['名单', 5, '不能导入'],
  ['a.csv.exe', 5, '不能导入'],
  ['a.xlsx', 0, '空的'],
  ['a.xlsx', 20 * MEGABYTE + 1, '20.1 MB，这种文件最大 20 MB'],
  ['a.csv', 64 * MEGABYTE + 1, '最大 64 MB'],
])('%s of %d bytes is not sent', (name, size, why) => {
  expect(fileFault({ name, size })).toContain(why)
})

test.each([
  ['企业.XLSX', 20 * MEGABYTE],
  ['企业.csv', 64 * MEGABYTE],
  ['企业.txt', 1],
])('%s of %d bytes may be sent', (name, size) => {
  expect(fileFault({ name, size })).toBeUndefined()
})

test('a size is told in the unit that one thinks in', () => {
  expect([1, 1024, 300_000, MEGABYTE, 20 * MEGABYTE].map(sayBytes)).toEqual([
    '1 KB',
    '1 KB',
    '293 KB',
    '1.0 MB',
    '20.0 MB',
  ])
})

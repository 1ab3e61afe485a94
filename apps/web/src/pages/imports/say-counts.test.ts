import { expect, test } from 'vitest'
import { sayCounts } from './say-counts.ts'
import { importOf } from './testing/import-of.ts'

test('a check tells what would be written and what not, without the zeros', () => {
  const counts = { newFirms: 2, reopenedFirms: 1, added: 1_200, protected: 3, refusedRows: 4 }
  expect(sayCounts(importOf({ counts }))).toBe('新增企业 3 家，新增数据 1,200 项，受保护 3 项，未接受 4 行')
  expect(sayCounts(importOf({ counts: { unchanged: 8 } }))).toBe('没有差别')
})

test('afterwards what was done counts, not what was planned', () => {
  const counts = { added: 9, factsRecorded: 8, leftOut: 1, factsTakenBack: 7, firmsStaying: 1 }
  expect(sayCounts(importOf({ state: 'applied', counts }))).toBe('写入 8 项，没有写入 1 项')
  expect(sayCounts(importOf({ state: 'undone', counts }))).toBe('撤回 7 项，保留企业 1 家')
})

test('a failure tells why', () => {
  expect(sayCounts(importOf({ state: 'failed', fault: { code: 'A', message: '文件坏了。' } }))).toBe(
    '文件坏了。',
  )
})

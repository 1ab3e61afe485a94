import { expect, test } from 'vitest'
import { parseMap } from './intake-map.ts'

test('a full mapping is taken', () => {
  const data = {
    columns: { 代码: 'firm-code', 收入: { to: 'revenue', unit: '万元', precision: '15-digits' }, 备注: null },
    constants: { 'legal-independent': true, 'staff@2025': 12 },
    rows: { header: 2, sheet: '数据' },
    pivot: { firm: '代码', year: '年份' },
  }
  expect(parseMap(data)).toEqual({ map: data })
})

test('everything may be left out', () => {
  expect(parseMap({})).toEqual({ map: { columns: {}, constants: {}, rows: {} } })
})

test.each([
  ['a key that nobody knows', { colums: {} }, '映射文件里不认识“colums”'],
  ['a key deeper down', { rows: { haeder: 1 } }, 'rows：rows里不认识“haeder”'],
  ['a target that is no id', { columns: { 收入: '营业收入' } }, 'columns → 收入：'],
  ['half a pivot', { pivot: { firm: '代码' } }, 'pivot → year：'],
  ['something else altogether', [], '映射文件应当是'],
  ['nothing', null, '映射文件应当是'],
])('refuses %s in Chinese and says where', (_, data, words) => {
  const parsed = parseMap(data)
  const fault = 'fault' in parsed ? parsed.fault : undefined
  expect(fault?.code).toBe('MAP_INVALID')
  expect(fault?.message).toContain(words)
  expect(fault?.message).not.toMatch(/[A-Za-z]{3,} [a-z]{2,}/)
})

import { expect, test } from 'vitest'
import { groupDigits, sayCount } from './say-count.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-1234, '-1,234'],
  [1234567, '1,234,567'],
  [1234.5, '1,234.5'],
])('%d is grouped as %s', (count, words) => {
  expect(groupDigits(count)).toBe(words)
})

test('what is not known is said', () => {
  expect([sayCount(undefined, '家'), sayCount(1200, '家')]).toEqual(['暂无数据', '1,200 家'])
})

import { expect, test } from 'vitest'
import { sayInterval, sayTook } from './say-interval.ts'

test.each([
  [15, '每 15 分钟'],
  [60, '每 1 小时'],
  [90, '每 90 分钟'],
  [360, '每 6 小时'],
  [2_880, '每 2 天'],
])('%i minutes is %s', (minutes, words) => {
  expect(sayInterval(minutes)).toBe(words)
})

test.each([
  ['2026-11-21T00:00:00.900Z', '不到 1 秒'],
  ['2026-11-21T00:00:12.000Z', '12 秒'],
  ['2026-11-21T00:03:05.000Z', '3 分 5 秒'],
])('until %s it took %s', (to, words) => {
  expect(sayTook('2026-11-21T00:00:00.000Z', to)).toBe(words)
})

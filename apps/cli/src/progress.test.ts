import { expect, test } from 'vitest'
import { sayProgress } from './progress.ts'

test.each([
  [0, undefined, 0, '0 行  0 行/秒'],
  [12_000, 0.5, 4, `[${'#'.repeat(12)}${'-'.repeat(12)}] 50%  12,000 行  3,000 行/秒  还需约 4 秒`],
  [10, 0.01, 30, `[${'-'.repeat(24)}] 1%  10 行  0 行/秒  还需约 50 分钟`],
  [10, 0.01, 300, `[${'-'.repeat(24)}] 1%  10 行  0 行/秒  还需约 8.3 小时`],
])('%i rows, part %s, %i seconds', (rows, part, seconds, expected) => {
  expect(sayProgress(rows, part, seconds)).toBe(expected)
})

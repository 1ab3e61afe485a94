import { expect, test } from 'vitest'
import { sayDaysLeft } from './days-left.ts'

test.each([
  ['2026-11-20', '已超过 1 天', 'late'],
  ['2026-11-21', '今天到期', 'soon'],
  ['2026-11-24', '还有 3 天', 'soon'],
  ['2026-11-25', '还有 4 天', 'calm'],
  ['2026-12-11', '还有 20 天', 'calm'],
])('due on %s is said as %s', (due, words, pressing) => {
  expect(sayDaysLeft(due, '2026-11-21')).toEqual({ words, pressing })
})

import { expect, test } from 'vitest'
import { addWeekdays } from './term.ts'

test.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-23', 4, '2026-11-27'],
  ['2026-11-23', 5, '2026-11-30'],
  ['2026-11-23', 15, '2026-12-14'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s and %i weekdays is %s', (day, weekdays, then) => {
  expect(addWeekdays(day, weekdays)).toBe(then)
})

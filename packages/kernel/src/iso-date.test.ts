import { expect, test } from 'vitest'
import { daysBetween, isIsoDate, sayDate, withinDates, yearOf } from './iso-date.ts'

test.each([
  ['2026-04-01', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-4-1', false],
] as const)('%s is a day of the calendar: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected)
})
test('both ends of a period belong to it', () => {
  const inside = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'].map((on) =>
    withinDates(on, '2026-04-01', '2026-12-31'),
  )
  expect(inside).toEqual([false, true, true, false])
})
test('days are counted over a leap day', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
})
test('a date is said in Chinese without leading zeros', () => {
  expect([sayDate('2026-04-01'), yearOf('2026-04-01')]).toEqual(['2026年4月1日', 2026])
})

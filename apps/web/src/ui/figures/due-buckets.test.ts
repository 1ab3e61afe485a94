import { expect, test } from 'vitest'
import { dueBuckets, sayBucket } from './due-buckets.ts'

// 2026-11-21 is a Saturday.
const today = '2026-11-21'

test('weeks end on Sunday; today and the last day belong to the period', () => {
  const dues = [
    { date: '2026-11-20', count: 4 },
    { date: '2026-11-21', count: 1 },
    { date: '2026-11-22', count: 2 },
    { date: '2026-11-23', count: 8 },
    { date: '2026-12-01', count: 16 },
    { date: '2026-12-02', count: 32 },
  ]
  expect(dueBuckets(dues, { today, daysAhead: 10, by: 'week' })).toEqual({
    overdue: 4,
    buckets: [
      { from: '2026-11-21', to: '2026-11-22', count: 3 },
      { from: '2026-11-23', to: '2026-11-29', count: 8 },
      { from: '2026-11-30', to: '2026-12-01', count: 16 },
    ],
  })
})

test('months run over the turn of the year, empty ones stay', () => {
  const dues = [{ date: '2027-02-19', count: 5 }]
  expect(dueBuckets(dues, { today, daysAhead: 90, by: 'month' })).toEqual({
    overdue: 0,
    buckets: [
      { from: '2026-11-21', to: '2026-11-30', count: 0 },
      { from: '2026-12-01', to: '2026-12-31', count: 0 },
      { from: '2027-01-01', to: '2027-01-31', count: 0 },
      { from: '2027-02-01', to: '2027-02-19', count: 5 },
    ],
  })
})

test('a Sunday is a week by itself, a leap day ends its month', () => {
  const sunday = dueBuckets([], { today: '2026-11-22', daysAhead: 1, by: 'week' })
  expect(sunday.buckets.map(sayBucket)).toEqual(['11月22日', '11月23日'])
  const leap = dueBuckets([], { today: '2028-02-28', daysAhead: 2, by: 'month' })
  expect(leap.buckets.map(({ to }) => to)).toEqual(['2028-02-29', '2028-03-01'])
})

test.each([
  ['2026-11-23', '2026-11-29', '11月23日至29日'],
  ['2026-12-28', '2027-01-03', '12月28日至1月3日'],
  ['2026-12-01', '2026-12-31', '12月'],
  ['2026-12-01', '2026-12-30', '12月1日至30日'],
  ['2026-12-01', '2026-12-01', '12月1日'],
])('from %s to %s is %s', (from, to, words) => {
  expect(sayBucket({ from, to })).toBe(words)
})

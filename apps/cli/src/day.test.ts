import { expect, test } from 'vitest'
import { readDay } from './day.ts'

test.each([
  ['2026-06-01', '2026-06-01'],
  ['2026/6/1', '2026-06-01'],
  ['2026.06.1', '2026-06-01'],
  ['2026年6月1日', '2026-06-01'],
  ['２０２６年６月１日', '2026-06-01'],
  ['20260601', '2026-06-01'],
  ['2026-02-30', 'NO_SUCH_DAY'],
  ['2026/13/1', 'NO_SUCH_DAY'],
  ['20260230', 'NO_SUCH_DAY'],
  ['6/1/2026', 'NO_FORM'],
  ['26-06-01', 'NO_FORM'],
  ['2026-6/1', 'NO_FORM'],
  ['2026年6月', 'NO_FORM'],
  ['', 'NO_FORM'],
])('%j is %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

import { expect, test } from 'vitest'
import { occasionOf } from './command-line.ts'

test.each([
  ['2026-02-30', '--on 后面写的是“2026-02-30”，日历上没有这一天。'],
  ['6/1/2026', '--on 后面写的是“6/1/2026”，看不出是哪一天。'],
])('--on %s is refused with what is wrong about it', (on, told) => {
  expect(() => occasionOf({ on }, '2026-06-01')).toThrow(told)
})

test('a day written the Chinese way is that day', () => {
  expect(occasionOf({ on: '2025年6月1日' }, '2026-06-01')).toEqual({ on: '2025-06-01', purpose: 'new' })
})

import { expect, test } from 'vitest'
import { layOut, widthOf } from './terminal-table.ts'

test.each([
  ['abc', 3],
  ['专精特新', 8],
  ['“小巨人”', 8],
  ['（2026）', 8],
  ['𠀀', 2],
  ['', 0],
])('%s takes %i places', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('lays out Chinese words and numbers', () => {
  expect(
    layOut([
      ['标准', '符合'],
      ['a', '12'],
      ['标准二', '3'],
    ]),
  ).toEqual(['标准    符合', '------------', 'a         12', '标准二     3'])
})

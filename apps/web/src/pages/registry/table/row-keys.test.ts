import { expect, test } from 'vitest'
import { rowAfter } from './row-keys.ts'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['a', 1, undefined],
  ['ArrowDown', -1, undefined],
])('%s in row %i of five', (key, at, to) => {
  expect(rowAfter(key, at, 5)).toBe(to)
})

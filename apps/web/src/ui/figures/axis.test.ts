import { expect, test } from 'vitest'
import { axisTicks } from './axis.ts'

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [5, [0, 2, 4, 6]],
  [98, [0, 50, 100]],
  [100, [0, 50, 100]],
  [1234, [0, 500, 1000, 1500]],
])('the axis for %i', (largest, ticks) => {
  expect(axisTicks(largest)).toEqual(ticks)
})

test.each([3, 7, 41, 399, 401, 99_999])('reaches over %i in at most five steps', (largest) => {
  const ticks = axisTicks(largest)
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest)
  expect(ticks.length).toBeLessThanOrEqual(6)
})

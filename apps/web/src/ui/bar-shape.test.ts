import { expect, test } from 'vitest'
import { barShape } from './bar-shape.ts'

test('a value just short of the line never touches it', () => {
  const { fill, line } = barShape({ value: 14_999_999.99, line: 15_000_000 })
  expect(fill).toBeLessThan(line)
})

test.each([
  { value: 0, line: 0 },
  { value: -5, line: 3 },
  { value: 1e15, line: 1 },
  { value: 1, line: 1e15 },
  { value: 0.8, line: 0 },
])('stays inside the track: $value against $line', (comparison) => {
  const { fill, line } = barShape(comparison)
  for (const part of [fill, line]) {
    expect(part).toBeGreaterThanOrEqual(0)
    expect(part).toBeLessThanOrEqual(100)
  }
})

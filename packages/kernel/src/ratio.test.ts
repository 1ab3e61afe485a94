import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addRatios,
  compareRatios,
  floorOfRatio,
  multiplyRatios,
  powerOfRatio,
  ratio,
  roundHalfUp,
} from './ratio.ts'

test('a third is less than 0.333...4 however long the decimal', () => {
  expect(compareRatios(ratio(1n, 3n), ratio(33333333333333333334n, 100000000000000000000n))).toBe(-1)
})
test('a negative divisor moves its sign to the top', () => {
  expect(ratio(3n, -4n)).toEqual({ n: -3n, d: 4n })
})
test('a zero divisor is a programming error', () => {
  expect(() => ratio(1n, 0n)).toThrow(RangeError)
})
test.each([
  [ratio(1n, 2n), 1n],
  [ratio(3n, 2n), 2n],
  [ratio(-1n, 2n), 0n],
  [ratio(-3n, 2n), -1n],
  [ratio(4n, 10n), 0n],
] as const)('%o rounds half up to %s', (value, expected) => {
  expect(roundHalfUp(value)).toBe(expected)
})
test('floor goes down for negatives', () => {
  expect([floorOfRatio(ratio(7n, 2n)), floorOfRatio(ratio(-7n, 2n))]).toEqual([3n, -4n])
})
test('comparison agrees with subtraction for any ratios', () => {
  const anyRatio = fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n })).map(([n, d]) => ratio(n, d))
  fc.assert(
    fc.property(anyRatio, anyRatio, (a, b) => {
      const difference = addRatios(a, multiplyRatios(b, ratio(-1n))).n
      expect(compareRatios(a, b)).toBe(difference === 0n ? 0 : difference > 0n ? 1 : -1)
    }),
  )
})
test('a power is repeated multiplication', () => {
  expect(compareRatios(powerOfRatio(ratio(21n, 20n), 2), ratio(441n, 400n))).toBe(0)
})

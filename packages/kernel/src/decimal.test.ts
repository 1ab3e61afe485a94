import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatScaled, formatShort, parseDecimal, scaleExactly } from './decimal.ts'
import { ratio } from './ratio.ts'

test('plain decimals are read exactly', () => {
  expect(parseDecimal('-12.50')).toEqual({ n: -1250n, d: 100n })
})
test.each(['1e5', '1,000', '', '.5', '5.', '１', '0x10', 'NaN'])('%j is not plain decimal text', (text) => {
  expect(parseDecimal(text)).toBeUndefined()
})
test('scaling that would lose digits is refused', () => {
  expect(scaleExactly(ratio(1n, 3n), 2)).toBeUndefined()
})
test('scaling keeps a fen', () => {
  expect(scaleExactly(ratio(1234567n, 100n), 2)).toBe(1234567n)
})
test('printing and reading a scaled number gives it back', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.integer({ min: 0, max: 12 }), (scaled, decimals) => {
      const value = parseDecimal(formatScaled(scaled, decimals))
      expect(value && scaleExactly(value, decimals)).toBe(scaled)
    }),
  )
})
test('the short form drops trailing zeros only behind the point', () => {
  expect([formatShort(500000n, 6), formatShort(1000n, 0), formatShort(1000n, 2)]).toEqual([
    '0.5',
    '1000',
    '10',
  ])
})

import { expect, test } from 'vitest'
import { isInRegion, isRegionCode, regionChain } from './region-code.ts'

test.each([
  ['350582', '350000', 'met'],
  ['350582', '350500', 'met'],
  ['350203', '350500', 'unmet'],
  ['350000', '350200', 'unknown'],
  ['350200', '350200', 'met'],
  ['110101', '350000', 'unmet'],
  ['350582', '100000', 'met'],
  ['100000', '350000', 'unknown'],
] as const)('a firm at %s lies in %s: %s', (code, area, expected) => {
  expect(isInRegion(code, area)).toBe(expected)
})
test('a chain goes from the province down', () => {
  expect(regionChain('350582')).toEqual(['350000', '350500', '350582'])
})
test('six digits, not starting with zero', () => {
  expect(['350582', '050582', '35058', '3505820'].map(isRegionCode)).toEqual([true, false, false, false])
})

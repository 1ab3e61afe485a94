import { expect, test } from 'vitest'
import { compareNumbers, outOfBounds, readTyped } from './typed-number.ts'

test.each([
  ['3', '3'],
  ['03.50', '3.5'],
  ['１，５００', '1500'],
  ['1 500.00', '1500'],
  ['-0.0', '0'],
  ['-2.5', '-2.5'],
  ['0.000001', '0.000001'],
])('%s is understood as %s', (typed, number) => {
  expect(readTyped(typed)).toBe(number)
})

test.each(['', '2.', '.5', '三', '1e5', '3%', '0.0000001', '1234567890123456'])(
  '%s is no number',
  (typed) => {
    expect(readTyped(typed)).toBeUndefined()
  },
)

test.each([
  ['10', '9', 1],
  ['2.5', '2.50', 0],
  ['-1', '0.1', -1],
  ['0.1', '0.100001', -1],
] as const)('%s against %s', (a, b, order) => {
  expect(compareNumbers(a, b)).toBe(order)
})

test('a number beyond its bounds says which, and the bound itself is allowed', () => {
  const bounds = { least: '0', most: '100', unit: '%' }
  expect([
    outOfBounds('-1', bounds),
    outOfBounds('100.5', bounds),
    outOfBounds('100', bounds),
    outOfBounds('7', { unit: '' }),
  ]).toEqual(['不能小于 0%', '不能大于 100%', undefined, undefined])
})

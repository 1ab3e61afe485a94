import { expect, test } from 'vitest'
import { numberAt, placeOf } from './slider-number.ts'

const share = { least: '0', most: '10', step: '0.1' }

test.each([
  [2.96, '3'],
  [2.94, '2.9'],
  [0.30000000000000004, '0.3'],
  [-4, '0'],
  [99, '10'],
])('the hand at %d means %s', (place, number) => {
  expect(numberAt(place, share)).toBe(number)
})

test('steps count from the least, and the most is reached even between two of them', () => {
  const odd = { least: '5', most: '100', step: '30' }
  expect([numberAt(41, odd), numberAt(100, odd)]).toEqual(['35', '95'])
  expect(numberAt(100, { least: '0', most: '100', step: '30' })).toBe('90')
})

test('a number typed beyond the slider stands at its end', () => {
  expect([placeOf('2.5', share), placeOf('-1', share), placeOf('12', share)]).toEqual([25, 0, 100])
})

import { expect, test } from 'vitest'
import { shareWidths } from './share-widths.ts'

test.each([
  [
    { whole: 200n, part: 50n, mark: 50n },
    { whole: 100, part: 25, mark: 25 },
  ],
  [
    { whole: 100n, part: 100n, mark: 400n },
    { whole: 25, part: 25, mark: 100 },
  ],
  [
    { whole: 0n, part: 0n, mark: 0n },
    { whole: 0, part: 0, mark: 0 },
  ],
])('bar %#: widths are in proportion to the longest', (amounts, widths) => {
  expect(shareWidths(amounts)).toEqual(widths)
})

test('sums beyond what a plain number keeps are still in proportion', () => {
  const whole = 90_071_992_547_409_930n
  expect(shareWidths({ whole, part: whole / 3n, mark: whole })).toEqual({
    whole: 100,
    part: 33.33,
    mark: 100,
  })
})

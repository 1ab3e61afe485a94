import { expect, test } from 'vitest'
import { pickShades, SHADES, shadeClasses, shadeOf, ZERO_SHADE } from './shades.ts'

test.each([...SHADES, ZERO_SHADE])('type can be read on $fill', ({ fill, ink }) => {
  const [a, b] = [brightness(fill), brightness(ink)]
  expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThanOrEqual(4.5)
})

test('darker always means more', () => {
  const fills = SHADES.map(({ fill }) => brightness(fill))
  expect(fills).toEqual(fills.toSorted((a, b) => b - a))
})

test('the classes follow one another without a gap and end with the largest count', () => {
  const classes = shadeClasses([0, 1, 1, 2, 3, 5, 8, 13, 900, 4000])
  expect(classes.map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [2, 3],
    [4, 8],
    [9, 900],
    [901, 4000],
  ])
})

test.each([
  ['nothing counted', [], []],
  ['only zeros', [0, 0], []],
  ['one and the same count', [7, 7, 7], [[1, 7]]],
  [
    'two counts',
    [1, 9],
    [
      [1, 1],
      [2, 9],
    ],
  ],
])('fewer classes where there is less to tell apart: %s', (_, counts, expected) => {
  expect(shadeClasses(counts).map(({ from, to }) => [from, to])).toEqual(expected)
})

test('zero keeps its own look, every other count finds its class', () => {
  const classes = shadeClasses([1, 9])
  expect([0, 1, 5, 9].map((count) => shadeOf(count, classes))).toEqual([
    ZERO_SHADE,
    SHADES[0],
    SHADES[4],
    SHADES[4],
  ])
})

test('two shades are as far apart as the scale goes', () => {
  expect(pickShades(2)).toEqual([SHADES[0], SHADES[4]])
})

/** Relative luminance as WCAG 2 defines it. */
function brightness(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

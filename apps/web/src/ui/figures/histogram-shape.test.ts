import { expect, test } from 'vitest'
import { histogramShape, type Bin } from './histogram-shape.ts'

const bins: readonly Bin[] = [
  { from: undefined, to: 10, count: 4 },
  { from: 10, to: 20, count: 8 },
  { from: 20, to: 30, count: 2 },
  { from: 30, to: undefined, count: 0 },
]

test('bins stand where their values are and as high as their counts; open ones are as wide as the others', () => {
  const { bars, ticks, ends } = histogramShape(bins, { line: 10, side: 'over' })
  expect(bars.map(({ left, width, height, lies }) => [left, width, height, lies])).toEqual([
    [0, 25, 50, 'out'],
    [25, 25, 100, 'in'],
    [50, 25, 25, 'in'],
    [75, 25, 0, 'in'],
  ])
  expect([ticks.at(-1), ends]).toEqual([{ value: 8, height: 100 }, [0, 40]])
})

test('a bin that a line has cut is drawn as high as it was, in two colours', () => {
  const cut = [
    { from: 0, to: 10, count: 3 },
    { from: 10, to: 13, count: 1 },
    { from: 13, to: 20, count: 3 },
  ]
  const { bars } = histogramShape(cut, { line: 13, side: 'over' })
  expect(bars.map(({ left, width, height, lies }) => [left, width, height, lies])).toEqual([
    [0, 50, 75, 'out'],
    [50, 15, 100, 'out'],
    [65, 35, 100, 'in'],
  ])
})

test('under an upper limit the lower side is in, and a bin with the line inside is both', () => {
  const { bars } = histogramShape(bins, { line: 15, side: 'under' })
  expect(bars.map(({ lies }) => lies)).toEqual(['in', 'both', 'out', 'out'])
})

test('one bar that towers over all others is cut, so that these can be seen', () => {
  const heap = [{ from: undefined, to: 10, count: 1475 }, ...bins.slice(1)]
  const { bars, ticks } = histogramShape(heap, { line: 10, side: 'over' })
  expect(bars.map(({ height, top }) => [height, top])).toEqual([
    [100, 'cut'],
    [100, 'whole'],
    [25, 'whole'],
    [0, 'whole'],
  ])
  expect(ticks.at(-1)).toEqual({ value: 8, height: 100 })
})

test('a place leads back to its value, and nothing leaves the plot', () => {
  const { leftOf, valueAt } = histogramShape(bins, { line: 10, side: 'over' })
  expect([leftOf(30), valueAt(75), leftOf(-5), leftOf(99), valueAt(130)]).toEqual([75, 30, 0, 100, 40])
})

test('without bins there is still a plot', () => {
  const { bars, leftOf } = histogramShape([], { line: 3, side: 'over' })
  expect([bars, leftOf(0.5)]).toEqual([[], 50])
})

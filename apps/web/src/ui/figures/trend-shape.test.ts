import { expect, test } from 'vitest'
import { sayTrend, trendShape } from './trend-shape.ts'

const years = [
  { year: 2026, inForce: 50, recognised: 0 },
  { year: 2024, inForce: undefined, recognised: 20 },
  { year: 2025, inForce: 100, recognised: undefined },
]

test('years stand in order on one axis from zero; no data is no point, zero is a point on the axis', () => {
  expect(trendShape(years, '2026-11-21')).toEqual({
    ticks: [
      { value: 0, height: 0 },
      { value: 50, height: 50 },
      { value: 100, height: 100 },
    ],
    columns: [
      {
        year: 2024,
        inForce: undefined,
        recognised: 20,
        middle: 16.67,
        lineHeight: undefined,
        barHeight: 20,
        kind: 'whole',
      },
      {
        year: 2025,
        inForce: 100,
        recognised: undefined,
        middle: 50,
        lineHeight: 100,
        barHeight: undefined,
        kind: 'whole',
      },
      {
        year: 2026,
        inForce: 50,
        recognised: 0,
        middle: 83.33,
        lineHeight: 50,
        barHeight: 0,
        kind: 'running',
      },
    ],
  })
})

test('on its last day a year is whole', () => {
  expect(trendShape(years, '2026-12-31').columns.map(({ kind }) => kind)).toEqual(['whole', 'whole', 'whole'])
})

test('the words say the same numbers, and until when the running year is counted', () => {
  expect(sayTrend(trendShape(years, '2026-11-21'), { asOf: '2026-11-21', unit: '家' })).toBe(
    '2024年：年末有效 暂无数据，当年新认定 20 家。2025年：年末有效 100 家，当年新认定 暂无数据。' +
      '2026年截至11月21日：有效 50 家，新认定 0 家。',
  )
})

test('no years at all give an axis and no columns', () => {
  expect(trendShape([], '2026-11-21')).toEqual({
    ticks: [
      { value: 0, height: 0 },
      { value: 1, height: 100 },
    ],
    columns: [],
  })
})

import { expect, test } from 'vitest'
import { drawnBins, usualCounted } from './drawn-bins.ts'

const distribution = {
  path: 'p',
  title: '研发费用占比',
  unit: '%',
  side: 'over',
  before: '3',
  after: '2.5',
  bins: [
    { to: '2.5', firms: 40, waiting: 3 },
    { from: '2.5', firms: 60, waiting: 9 },
  ],
  unknown: 5,
} as const

test('bins are placed by numbers and asked for by what the server wrote', () => {
  const both = { ...distribution, bins: [...distribution.bins] }
  expect(drawnBins(both, 'all')).toEqual([
    { from: undefined, to: 2.5, count: 40, exactFrom: undefined, exactTo: '2.5' },
    { from: 2.5, to: undefined, count: 60, exactFrom: '2.5', exactTo: undefined },
  ])
  expect(drawnBins(both, 'waiting').map(({ count }) => count)).toEqual([3, 9])
})

test('those for whom the line decides are drawn first, unless there are none', () => {
  const nobody = distribution.bins.map((bin) => ({ ...bin, waiting: 0 }))
  expect([
    usualCounted({ ...distribution, bins: [...distribution.bins] }),
    usualCounted({ ...distribution, bins: nobody }),
  ]).toEqual(['waiting', 'all'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lossReasons, type SaidReason } from '@yinyu/contract'
import { funnelOf, type ProgressGroup } from './funnel.ts'

const reasons = ['unknown', 'no-longer', ...Object.keys(lossReasons)] as SaidReason[]
const group = fc
  .record({
    steps: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
    reason: fc.constantFrom(...reasons),
    count: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ steps, reason, count }): ProgressGroup => {
    const reached = Math.max(0, ...steps)
    return { steps, reached, reason: reached === 6 ? null : reason, count }
  })

test('seven numbers that never grow, whose losses and their reasons add up to the eligible', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 40 }), (groups) => {
      const { steps } = funnelOf(groups)
      const all = groups.reduce((sum, { count }) => sum + count, 0)
      expect(steps).toHaveLength(7)
      expect(steps[0]?.count).toBe(all)
      for (const [i, { count, stopped, reasons: why }] of steps.entries()) {
        expect(why.reduce((sum, each) => sum + each.count, 0)).toBe(stopped)
        expect(count - stopped).toBe(steps[i + 1]?.count ?? count)
      }
      const lost = steps.reduce((sum, { stopped }) => sum + stopped, 0)
      expect(lost + (steps[6]?.count ?? 0)).toBe(all)
    }),
  )
})

test('who filed without having been told counts as told, and is shown to have skipped it', () => {
  const { steps } = funnelOf([{ reached: 4, steps: [4], reason: 'under-way', count: 3 }])
  expect(steps.map(({ count, stopped, skipped }) => [count, stopped, skipped])).toEqual([
    [3, 0, 0],
    [3, 0, 3],
    [3, 0, 3],
    [3, 0, 3],
    [3, 3, 0],
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect(steps[4]?.reasons).toEqual([{ reason: 'under-way', count: 3 }])
})

import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import { areTooMany, exportColumns, fillable } from './export-columns.ts'

test('a yearly indicator gives a column for each year, one of now gives one', () => {
  const chosen = [
    { id: 'revenue', period: 'year' },
    { id: 'market-share', period: 'now' },
    { id: 'staff', period: 'year-end' },
  ] as const
  expect(exportColumns(chosen, [2024, 2025])).toEqual([
    'revenue@2025',
    'revenue@2024',
    'market-share',
    'staff@2025',
    'staff@2024',
  ])
})

test('what is in every list anyway, or computed, is not offered', () => {
  const revenue = exampleDefinitions.indicators.get('revenue')
  if (!revenue) throw new Error('the example has revenue')
  const computed = { ...revenue, id: 'sum', formula: { kind: 'growth', of: 'revenue' } as const }
  const offered = fillable([...exampleDefinitions.indicators.values(), computed]).map(({ id }) => id)
  expect(offered).toContain('revenue')
  expect(offered.filter((id) => ['name', 'region', 'industry', 'sum'].includes(id))).toEqual([])
})

test('a hundred columns are taken and not one more', () => {
  const columns = Array.from({ length: 101 }, (_, i) => `a${i}@2025`)
  expect([areTooMany(columns.slice(1)), areTooMany(columns)]).toEqual([false, true])
})

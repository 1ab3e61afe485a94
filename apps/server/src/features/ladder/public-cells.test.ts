import { expect, test } from 'vitest'
import { publicCells } from './public-cells.ts'

test('few and none look the same; other provinces are left out', () => {
  const counted = [
    { region: '350581', kind: 'hnte', valid: 2 },
    { region: '350582', kind: 'hnte', valid: 3 },
  ]
  expect(publicCells(counted, ['350500', '350581', '350582', '350583', '330102'])).toEqual([
    { region: '350581', kind: 'hnte' },
    { region: '350582', kind: 'hnte', count: 3 },
    { region: '350583', kind: 'hnte' },
  ])
})

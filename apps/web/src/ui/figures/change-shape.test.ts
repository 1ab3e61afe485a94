import { expect, test } from 'vitest'
import { changeBars, mostChangedFirst, type ChangeRow } from './change-shape.ts'

const row = (key: string, counts: Partial<ChangeRow>): ChangeRow => ({
  key,
  name: key,
  before: 0,
  after: 0,
  entering: 0,
  leaving: 0,
  ...counts,
})

test('a bar holds who stays, who enters and who leaves, all on one scale', () => {
  const bars = changeBars([
    row('a', { before: 60, after: 70, entering: 20, leaving: 10 }),
    row('b', { before: 40, after: 40 }),
  ])
  expect(bars.map((bar) => [bar.staying, bar.stayWidth, bar.enterWidth, bar.leaveWidth])).toEqual([
    [50, 62.5, 25, 12.5],
    [40, 50, 0, 0],
  ])
})

test('nobody anywhere draws nothing', () => {
  expect(changeBars([row('a', {})]).map((bar) => bar.stayWidth)).toEqual([0])
})

test('what changes most stands first, and equal ones keep their order', () => {
  const rows = [
    row('c', { after: 9 }),
    row('b', { after: 9 }),
    row('d', { leaving: 3, after: 1 }),
    row('a', { entering: 1, leaving: 1 }),
  ]
  expect(mostChangedFirst(rows).map(({ key }) => key)).toEqual(['d', 'a', 'b', 'c'])
})

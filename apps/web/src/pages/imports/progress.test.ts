import { expect, test } from 'vitest'
import { sayProgress, sayQuarter, shareDone, type Progress } from './progress.ts'

const checking: Progress = { state: 'checking', fileName: 'a.xlsx', rowsDone: 3_200, rowsTotal: 100_000 }

test('the rows that are done stand beside all rows, an estimate with its 约', () => {
  expect(sayProgress(checking)).toBe('正在核对 3,200 / 100,000 行')
  expect(sayProgress({ ...checking, fileName: 'a.CSV' })).toBe('正在核对 3,200 / 约 100,000 行')
  expect(sayProgress({ ...checking, fileName: 'a.csv', state: 'applying' })).toBe(
    '正在写入 3,200 / 100,000 行',
  )
})

test('nothing is estimated before the number of rows is known', () => {
  const waiting: Progress = { ...checking, state: 'uploaded' }
  expect([shareDone(waiting), sayProgress(waiting), sayQuarter(waiting)]).toEqual([
    undefined,
    '等待核对……',
    '等待核对，已完成 0%',
  ])
  expect(shareDone({ ...checking, rowsTotal: 0 })).toBeUndefined()
})

test('a bar is full only at the end, and never more than full', () => {
  const share = (rowsDone: number) => shareDone({ ...checking, rowsDone })
  expect([share(99_999), share(100_000), share(100_001)]).toEqual([99, 100, 100])
})

test('it is told aloud in quarters, and not at all once it is over', () => {
  const quarter = (rowsDone: number) => sayQuarter({ ...checking, rowsDone })
  expect([quarter(24_999), quarter(25_000), quarter(99_999)]).toEqual([
    '正在核对，已完成 0%',
    '正在核对，已完成 25%',
    '正在核对，已完成 75%',
  ])
  expect(sayQuarter({ ...checking, state: 'applied' })).toBe('')
})

import { expect, test } from 'vitest'
import { emptyWish, wishFaults } from './import-wish.ts'

const today = '2026-11-22'

test('figures are taken as those of the end of the last full year', () => {
  expect(emptyWish(today)).toEqual({ source: '', sourceName: '', heldOn: '2025-12-31' })
})

test('the kind of source is never guessed', () => {
  expect(wishFaults({ ...emptyWish(today), sourceName: '年报' }, today)).toEqual(['请选择数据来源。'])
})

test('everything that is missing is told at once', () => {
  expect(wishFaults({ source: '', sourceName: '  ', heldOn: '' }, today)).toHaveLength(3)
})

test('today is a possible day and tomorrow is not', () => {
  const wish = { source: 'filing' as const, sourceName: '年报', heldOn: today }
  expect(wishFaults(wish, today)).toEqual([])
  expect(wishFaults({ ...wish, heldOn: '2026-11-23' }, today)).toEqual(['数据日期不能晚于今天。'])
})

import { expect, test } from 'vitest'
import { isRunning, needsConfirmation, sourceTags, statusOn } from '../src/index.ts'
import { policy } from './town.ts'

const dated = policy('P90', { from: '2026-01-01', to: '2026-12-31' })

test('the first and the last day belong to a policy', () => {
  const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
  expect(days.map((on) => statusOn(dated, on))).toEqual(['upcoming', 'in-force', 'in-force', 'ended'])
  expect(days.map((on) => isRunning(dated, on))).toEqual([false, true, true, false])
})
test('a draft stays a draft whatever the day', () => {
  expect(statusOn(policy('P90', { status: 'draft', to: '2020-01-01' }), '2026-06-01')).toBe('draft')
})
test('one secondary source, memory, a conflict or no tag at all is to be confirmed', () => {
  expect([...sourceTags, undefined].filter(needsConfirmation)).toEqual(['S1', 'MEM', 'CONFLICT', undefined])
})

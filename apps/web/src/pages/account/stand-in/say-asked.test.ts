import { expect, test } from 'vitest'
import { canWithdraw, sayAsked, standingOf } from './say-asked.ts'

const asked = { kind: 'deputy', personName: '李四', from: '2026-11-21', to: '2026-11-30' } as const

test.each([
  ['proposed', '2026-11-20', 'proposed'],
  ['refused', '2026-11-25', 'refused'],
  ['active', '2026-11-20', 'coming'],
  ['active', '2026-11-30', 'active'],
  ['active', '2026-12-01', 'ended'],
] as const)('%s on %s is %s', (state, today, standing) => {
  expect(standingOf({ ...asked, state }, today)).toBe(standing)
})

test.each([
  [asked, '请李四代办，2026-11-21 至 2026-11-30'],
  [{ ...asked, kind: 'successor', to: undefined } as const, '移交给李四，2026-11-21 起'],
])('%j', (one, words) => {
  expect(sayAsked(one)).toBe(words)
})

test('what has begun or waits can be taken back, an approved handover cannot', () => {
  const one = { ...asked, id: 'a', state: 'active' } as const
  const ways = [
    { ...one, state: 'proposed' } as const,
    one,
    { ...one, state: 'ended' } as const,
    { ...one, kind: 'successor', to: undefined } as const,
  ]
  expect(ways.map((each) => canWithdraw(each, '2026-11-25'))).toEqual([true, true, false, false])
})

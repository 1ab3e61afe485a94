import { expect, test } from 'vitest'
import { titleNow } from './title-words.ts'

const today = '2026-11-21'
const held = { kind: 'champion', grantedOn: '2024-01-01', validFrom: '2024-01-01', hold: 'free' } as const

test.each([
  [{}, 'valid'],
  [{ validTo: '2027-12-31' }, 'valid'],
  [{ validTo: '2027-02-19' }, 'due'],
  [{ validTo: '2027-02-20' }, 'valid'],
  [{ validTo: today }, 'due'],
  [{ validTo: '2026-11-20' }, 'expired'],
  [{ validFrom: '2026-11-22' }, 'not-yet'],
  [{ hold: 'suspended' as const }, 'suspended'],
  [{ hold: 'revoked' as const, validTo: '2020-01-01' }, 'revoked'],
])('%j stands as %s', (more, now) => {
  expect(titleNow({ ...held, ...more }, today)).toBe(now)
})

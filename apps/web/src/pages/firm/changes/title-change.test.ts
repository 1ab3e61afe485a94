import { expect, test } from 'vitest'
import { extensionFaults, possibleChanges } from './title-change.tsx'

const today = '2026-11-22'
const held = { kind: 'hnte', grantedOn: '2024-01-01', validFrom: '2024-01-01', validTo: '2026-12-31' }

test('a title is offered only what can happen to it', () => {
  const { validTo: _, ...endless } = held
  expect([
    possibleChanges({ ...held, hold: 'free' }, today),
    possibleChanges({ ...held, hold: 'suspended' }, today),
    possibleChanges({ ...held, hold: 'revoked' }, today),
    possibleChanges({ ...endless, hold: 'free' }, today),
    possibleChanges({ ...held, hold: 'free' }, '2027-01-01'),
  ]).toEqual([
    ['extended', 'suspended', 'revoked'],
    ['extended', 'resumed', 'revoked'],
    [],
    ['suspended', 'revoked'],
    ['extended', 'revoked'],
  ])
})

test('an extension ends later than before', () => {
  expect(extensionFaults('2026-12-31', '2027-01-01')).toEqual([])
  expect(extensionFaults('2026-12-31', '2026-12-31')).toEqual(['新的有效期要晚于原来的 2026-12-31。'])
  expect(extensionFaults('2026-12-31', '')).toEqual(['请填写延期到哪一天。'])
})

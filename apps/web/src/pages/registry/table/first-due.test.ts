import { expect, test } from 'vitest'
import { firstDue } from './first-due.ts'

const held = { grantedOn: '2020-01-01', validFrom: '2020-01-01', hold: 'free' } as const
const today = '2026-11-21'

test('of the valid titles the one that ends first is told', () => {
  const titles = [
    { ...held, kind: 'hnte', validTo: '2028-01-01' },
    { ...held, kind: 'champion', validTo: '2027-01-01' },
    { ...held, kind: 'tech-sme', validTo: '2026-01-01' },
    { ...held, kind: 'little-giant', validTo: '2026-12-01', hold: 'revoked' as const },
  ]
  expect(firstDue(titles, today)).toBe('2027-01-01 单项冠军')
})

test('a title without an end is never due', () => {
  expect(firstDue([{ ...held, kind: 'hnte' }], today)).toBeUndefined()
})

test('a title that was recognised anew ends with the later one', () => {
  const titles = [
    { ...held, kind: 'tech-sme', validTo: '2026-11-29' },
    { ...held, kind: 'tech-sme', validTo: '2027-10-21' },
    { ...held, kind: 'champion', validTo: '2027-01-01' },
  ]
  expect(firstDue(titles, today)).toBe('2027-01-01 单项冠军')
})

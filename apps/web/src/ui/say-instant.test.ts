import { expect, test } from 'vitest'
import { dayOfInstant, sayInstant } from './say-instant.ts'

test('an instant is told as China counts it', () => {
  expect(sayInstant('2026-11-21T16:03:00.000Z')).toBe('2026-11-22 00:03')
  expect(dayOfInstant('2026-11-21T15:59:59.000Z')).toBe('2026-11-21')
  expect(sayInstant('')).toBe('')
})

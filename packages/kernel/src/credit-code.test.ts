import { expect, test } from 'vitest'
import { findCreditCodeFault } from './credit-code.ts'

test.each([
  ['91350100M000100Y43', undefined],
  ['91350100M000100Y4A', 'CHECK_DIGIT'],
  ['91350100M000100YIO', 'ALPHABET'],
  ['91350582M1098765Y', 'LENGTH'],
  ['91110000MA12345678', 'CHECK_DIGIT'],
] as const)('%s: %s', (code, fault) => {
  expect(findCreditCodeFault(code)).toBe(fault)
})

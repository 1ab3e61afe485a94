import { findCreditCodeFault } from '@yinyu/kernel'
import type { Reading } from './reading.ts'

/** One form of a credit code: plain capitals without blanks. */
export function tidyCreditCode(plain: string): string {
  return plain.toUpperCase().replaceAll(/[\s-]/g, '')
}

/** Reads a credit code. A faulty one is kept as typed, with a complaint: it may still be the key people search by. */
export function readCreditCode(plain: string): Reading {
  const code = tidyCreditCode(plain)
  const fault = findCreditCodeFault(code)
  if (fault === undefined) return { value: code }
  return { value: plain, complaint: { code: fault === 'CHECK_DIGIT' ? 'BAD_CHECK_DIGIT' : 'BAD_CODE_FORM' } }
}

import { refuse, type Reading } from './reading.ts'

const YES = new Set(['true', '是', '1', '有', '√', '✓', '✔', '☑', 'yes', 'y'])
const NO = new Set(['false', '否', '0', '无', '没有', '×', '✗', '✘', 'no', 'n'])

/** Reads 是 or 否 in the ways people write it; 无 is a no here, not a blank. */
export function readFlag(plain: string): Reading {
  const word = plain.toLowerCase()
  if (YES.has(word)) return { value: true }
  return NO.has(word) ? { value: false } : refuse('NOT_A_FLAG')
}

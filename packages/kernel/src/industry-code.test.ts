import { expect, test } from 'vitest'
import { isInIndustry, parseIndustryCode, sectionOf } from './industry-code.ts'

test.each([
  ['3911', 'C', 'met'],
  ['3911', '39', 'met'],
  ['39', '3911', 'unknown'],
  ['C', '39', 'unknown'],
  ['F', '51', 'unknown'],
  ['5111', '52', 'unmet'],
  ['65', 'I', 'met'],
  ['98', 'T', 'unmet'],
] as const)('industry %s belongs to %s: %s', (code, branch, expected) => {
  expect(isInIndustry(code, branch)).toBe(expected)
})
test.each([
  ['C', 'C'],
  ['C3911', '3911'],
  ['3911', '3911'],
  ['A3911', undefined],
  ['99', undefined],
  ['', undefined],
  ['00', undefined],
] as const)('%j is read as %s', (text, expected) => {
  expect(parseIndustryCode(text)).toBe(expected)
})
test('each section ends with its last division', () => {
  expect(['05', '06', '12', '13', '43', '44', '97'].map(sectionOf)).toEqual([
    'A',
    'B',
    'B',
    'C',
    'C',
    'D',
    'T',
  ])
})

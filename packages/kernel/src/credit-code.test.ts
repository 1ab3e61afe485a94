import { expect, test } from 'vitest'
import { findCreditCodeFault, plainCreditCode } from './credit-code.ts'

test.each([
  ['91350100M000100Y43', undefined],
  ['91350100M000100Y4A', 'CHECK_DIGIT'],
  ['91350100M000100YIO', 'ALPHABET'],
  ['91350582M1098765Y', 'LENGTH'],
  ['91110000MA12345678', 'CHECK_DIGIT'],
] as const)('%s: %s', (code, fault) => {
  expect(findCreditCodeFault(code)).toBe(fault)
})

test.each([
  ['９１３５０５００ＭＡ２ＸＹＺＡＢ１２', '91350500MA2XYZAB12'],
  [' 91350500ma2xyzab12\t', '91350500MA2XYZAB12'],
  ['91350500\u200BMA2X\uFEFFYZAB12', '91350500MA2XYZAB12'],
  ['9135 0500 MA2X YZAB 12', '91350500MA2XYZAB12'],
])('%j is meant as %s', (typed, meant) => {
  expect(plainCreditCode(typed)).toBe(meant)
})

import { expect, test } from 'vitest'
import { sayIdentityRefusal } from './identity-refusal.ts'

test.each([
  ['IDENTITY_TAKEN', expect.stringMatching(/联系本单位的系统管理员。（IDENTITY_TAKEN）$/)],
  ['<b>anything</b>', undefined],
  ['toString', undefined],
  [undefined, undefined],
])('%j', (code, words) => {
  expect(sayIdentityRefusal(code)).toEqual(words)
})

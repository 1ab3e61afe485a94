import { expect, test } from 'vitest'
import { findContactFault, tidyContact } from './contact-typed.ts'
import { strings } from './strings.ts'

const typed = { personName: ' 示例甲 ', duty: '财务经理', phone: '０５９５－12345678', email: '' }

test('full-width digits become plain ones, what is empty is left out', () => {
  expect(tidyContact(typed)).toEqual({ personName: '示例甲', duty: '财务经理', phone: '0595-12345678' })
})

test.each([
  ['a whole contact', typed, undefined],
  ['no name', { ...typed, personName: ' ' }, strings.required],
  ['no way to reach them', { ...typed, phone: '' }, strings.required],
  ['letters in the number', { ...typed, phone: '转 8012' }, strings.phoneFault],
])('%s', (_, contact, fault) => {
  expect(findContactFault(contact)).toBe(fault)
})

import { expect, test } from 'vitest'
import { maskEmail, maskName, maskPhone } from './mask.ts'

test.each([
  ['张三', '张*'],
  ['欧阳示例', '欧***'],
  ['张', '张*'],
  ['𠀀某', '𠀀*'],
])('the name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})

test.each([
  ['13812341234', '138****1234'],
  ['138 1234-1234', '138****1234'],
  ['+8613812341234', '+86*******1234'],
  ['059512345678', '059*****5678'],
  ['12345678', '******78'],
])('the number %s is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown)
})

test('an address keeps its first letter and where it is', () => {
  expect([maskEmail('zhang@example.cn'), maskEmail('@x')]).toEqual(['z***@example.cn', '***'])
})

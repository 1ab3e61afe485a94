import { expect, test } from 'vitest'
import { sayDetail, sayMoment, sayPerson, sayScope, shortId } from './words.ts'

const names = {
  regions: new Map([
    ['350582', '晋江市'],
    ['350500', '泉州市'],
  ]),
  industries: new Map(),
}

test('who did it is called by name, a program by what it is', () => {
  const person = '00000000-0000-4000-8000-000000000001'
  expect(sayPerson({ person, personName: '示例丙' })).toBe('示例丙')
  expect(sayPerson({ person: 'connector:market-register' })).toBe('外部对接 market-register')
  expect(sayPerson({ person })).toBe(person)
})

test('details are said in words where there are any', () => {
  expect(
    sayDetail(
      { region: '350582', role: 'officer', strength: 'totp', facts: 3, list: 'nearly', 别的: 'x' },
      names,
    ),
  ).toEqual([
    ['区域', '泉州市晋江市'],
    ['岗位', '经办人员'],
    ['登录方式', '密码和动态码'],
    ['数据条数', '3'],
    ['名单', '差一两步'],
    ['别的', 'x'],
  ])
})

test('a scope, a moment and an id are short and plain', () => {
  expect(sayScope('region:350582', names)).toBe('泉州市晋江市的企业')
  expect(sayScope('region:', names)).toBe('全国的企业')
  expect(sayMoment('2026-11-20T16:00:01.000Z')).toBe('2026-11-21 00:00:01')
  expect(shortId('01234567-0000-4000-8000-000000000001')).toBe('01234567…')
  expect(shortId('market-register')).toBe('market-register')
})

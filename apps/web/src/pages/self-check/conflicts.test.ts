import type { Facts, Indicator } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { conflictsOf } from './conflicts.ts'
import { exampleDefinitions } from './example-definitions.ts'

const revenue = exampleDefinitions.indicators.get('revenue')
const named = (id: string, title: string): [string, Indicator][] =>
  revenue ? [[id, { ...revenue, id, title }]] : []
const indicators = new Map([
  ...exampleDefinitions.indicators,
  ...named('main-revenue', '主营业务收入'),
  ...named('main-product-revenue', '主导产品收入'),
])
const facts = (values: Record<string, number>): Facts =>
  new Map(Object.entries(values).map(([key, value]) => [key, { value }]))
const conflicts = (values: Record<string, number>) =>
  Object.fromEntries(conflictsOf(facts(values), indicators))

test('a part greater than its whole is named at both', () => {
  const warning = '主营业务收入大于营业收入，请核对数字和单位'
  expect(conflicts({ 'revenue@2025': 1500, 'main-revenue@2025': 5766 })).toEqual({
    'revenue@2025': warning,
    'main-revenue@2025': warning,
  })
})

test('equal is fine, another year is another matter, and what is unknown conflicts with nothing', () => {
  expect(conflicts({ 'revenue@2025': 1500, 'main-revenue@2025': 1500 })).toEqual({})
  expect(conflicts({ 'revenue@2024': 1500, 'main-revenue@2025': 5766 })).toEqual({})
  expect(conflicts({ 'main-revenue@2025': 5766 })).toEqual({})
})

test('a whole with two parts too great says both', () => {
  const found = conflicts({ 'revenue@2025': 1, 'main-revenue@2025': 2, 'main-product-revenue@2025': 3 })
  expect(found['revenue@2025']).toMatch(/^主营业务收入大于营业收入.*；主导产品收入大于营业收入/)
})

test.each([
  ['rd-staff@2025', 'staff@2025'],
  ['tech-staff@2025', 'staff@2025'],
  ['ip1-self', 'ip1'],
  ['ip1-high-value', 'ip1'],
])('%s is a part of %s', (part, whole) => {
  expect(Object.keys(conflicts({ [part]: 3, [whole]: 2 })).toSorted()).toEqual([part, whole].toSorted())
})

import { fileURLToPath } from 'node:url'
import type { Facts, FactValue, RelationBook } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { readContent } from '../../../build/read-content.ts'
import { conflictsOf } from './conflicts.ts'

const content = readContent(fileURLToPath(new URL('../../../../../content', import.meta.url)))
const { relations, indicators } = content.definitions
const book: RelationBook = { relations, indicators: new Map(indicators.map((one) => [one.id, one])) }
const facts = (values: Record<string, FactValue>): Facts =>
  new Map(Object.entries(values).map(([key, value]) => [key, { value }]))
const conflicts = (values: Record<string, FactValue>) => Object.fromEntries(conflictsOf(facts(values), book))

test('a part greater than its whole is said at both answers, with both numbers', () => {
  const warning = '2025年主营业务收入 5,766 万元，大于营业收入 1,500 万元，多出 4,266 万元，请核对数字和单位'
  expect(conflicts({ 'revenue@2025': 1_500_000_000, 'main-revenue@2025': 5_766_000_000 })).toEqual({
    'revenue@2025': warning,
    'main-revenue@2025': warning,
  })
})

test('equal is fine, another year is another matter, and what is unknown conflicts with nothing', () => {
  expect(conflicts({ 'revenue@2025': 1500, 'main-revenue@2025': 1500 })).toEqual({})
  expect(conflicts({ 'revenue@2024': 1500, 'main-revenue@2025': 5766 })).toEqual({})
  expect(conflicts({ 'main-revenue@2025': 5766 })).toEqual({})
})

test('an answer in two conflicts says both', () => {
  const found = conflicts({ 'revenue@2025': 1, 'main-revenue@2025': 2, 'main-product-revenue@2025': 3 })
  expect(found['revenue@2025']).toMatch(/主导产品收入.*大于营业收入.*；.*主营业务收入.*大于营业收入/)
})

test('a hundred times the year before is said at both years', () => {
  const found = conflicts({ 'revenue@2024': 1500, 'revenue@2025': 15_000_000 })
  expect(Object.keys(found).toSorted()).toEqual(['revenue@2024', 'revenue@2025'])
})

test('yes and no that do not go together are not about numbers', () => {
  const found = conflicts({ 'maker-china-50-3y': true, 'maker-china-500-3y': false })
  expect(found['maker-china-50-3y']).toMatch(/，请核对$/)
})

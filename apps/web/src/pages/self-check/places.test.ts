import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findPlaces, industryPlaces, regionPlaces } from './places.ts'

const regions = regionPlaces([
  ['110000', '北京市'],
  ['110100', '北京市'],
  ['110101', '东城区'],
  ['350000', '福建省'],
  ['350500', '泉州市'],
  ['350582', '晋江市'],
])

test('Fujian comes first, with the names above', () => {
  expect(regions.map(({ name }) => name)).toEqual([
    '福建省',
    '福建省泉州市',
    '福建省泉州市晋江市',
    '北京市',
    '北京市',
    '北京市东城区',
  ])
})

test('finds by a part of the name, by code, by several words', () => {
  expect(findPlaces(regions, '晋江', undefined).map(({ code }) => code)).toEqual(['350582'])
  expect(findPlaces(regions, '3505', undefined)).toHaveLength(2)
  expect(findPlaces(regions, '泉州 晋', undefined)).toHaveLength(1)
  expect(findPlaces(regions, '月球', undefined)).toEqual([])
})

test('an industry is found with and without its letter', () => {
  const industries = industryPlaces([
    ['C', '制造业'],
    ['3911', '计算机整机制造'],
  ])
  expect(findPlaces(industries, 'C3911', undefined).map(({ code }) => code)).toEqual(['3911'])
})

test('what is chosen stays in a list that is cut short', () => {
  const many = industryPlaces(Array.from({ length: 500 }, (_, i) => [String(i), `业${i}`]))
  expect(findPlaces(many, '', '499')[0]?.code).toBe('499')
})

const trades = industryPlaces(
  readFileSync(new URL('../../../../../content/codes/industries.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code = '', , name = '']) => [code, name]),
)
const trade = (typed: string) => findPlaces(trades, typed, undefined).map(({ code }) => code)

test.each(['机械', '设备', '装备'])('%s finds the makers of equipment, the divisions first', (typed) => {
  expect(trade(typed).slice(0, 2)).toEqual(['34', '35'])
  expect(trade(typed)).toEqual(expect.arrayContaining(['353', '3423', '3551']))
})

test.each([
  ['食品机械', '353', '3531'],
  ['纺织机械', '355', '3551'],
])('%s is found by its parts, and the wider divisions after it', (typed, group, industry) => {
  expect(trade(typed)[0]).toBe(group)
  expect(trade(typed)).toEqual(expect.arrayContaining([group, industry, '34', '35']))
})

test('a trade nobody names leads to the divisions of the thing made', () => {
  expect(trade('绣花机械').slice(0, 2)).toEqual(['34', '35'])
  expect(trade('月球')).toEqual([])
})

test('what is made comes before what is sold', () => {
  expect(trade('食品').slice(0, 2)).toEqual(['13', '14'])
})

test('a region is found by its parts too', () => {
  expect(findPlaces(regions, '福建晋江', undefined).map(({ code }) => code)).toEqual(['350582'])
})

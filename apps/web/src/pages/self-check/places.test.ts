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

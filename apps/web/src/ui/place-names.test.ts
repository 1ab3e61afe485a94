import { expect, test } from 'vitest'
import { regionsBelow, sayIndustry, sayRegion } from './place-names.ts'

const names = {
  regions: new Map([
    ['350000', '福建省'],
    ['350500', '泉州市'],
    ['350582', '晋江市'],
    ['350583', '南安市'],
    ['360000', '江西省'],
    ['360100', '南昌市'],
  ]),
  industries: new Map([['19', '皮革']]),
}

test('a region is said with its city and without its province', () => {
  expect(['350582', '350500', '350000', '350599', '990000'].map((code) => sayRegion(code, names))).toEqual([
    '泉州市晋江市',
    '泉州市',
    '福建省',
    '泉州市',
    '990000',
  ])
})

test('below a province are its cities, below a city its counties, below a county nothing', () => {
  const below = (code: string) => regionsBelow(code, names).map(([own]) => own)
  expect([below('350000'), below('350500'), below('350582')]).toEqual([['350500'], ['350582', '350583'], []])
})

test('an unknown industry is told by its code', () => {
  expect([sayIndustry('19', names), sayIndustry('1952', names)]).toEqual(['19 皮革', '1952'])
})

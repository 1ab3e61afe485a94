import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, indicatorOf, isNumeric } from '@yinyu/rules'
import { exampleDefinitions } from './example-definitions.ts'
import { readEntry } from './read-entry.ts'
import { entryOfFact } from './tools/entry-of-fact.ts'
import type { MoneyUnit } from './sheet.ts'

const { indicators } = exampleDefinitions
const read = (id: string, text: string, unit?: MoneyUnit) =>
  readEntry(indicatorOf(indicators, id), { text, unit, on: '2026-06-01' })

describe('money', () => {
  test.each([
    ['1500', '万元', 1_500_000_000],
    ['1500', undefined, 1_500_000_000],
    ['15,000,000', '元', 1_500_000_000],
    ['１５００', '万元', 1_500_000_000],
    ['1，500', '万元', 1_500_000_000],
    [' 1500 万元 ', '元', 1_500_000_000],
    ['1.5亿元', '万元', 15_000_000_000],
    ['0.000001', '万元', 1],
    ['0.01', '元', 1],
    ['14999999.99', '元', 1_499_999_999],
  ] as const)('%s in %s is %d fen', (text, unit, fen) => {
    expect(read('revenue', text, unit)).toEqual({ value: fen })
  })

  test.each([
    ['一千五百', '不是数字'],
    ['1e5', '不是数字'],
    ['12,34', '逗号'],
    ['0.001元', '精确到分'],
    ['-1', '不能小于'],
    ['99999999999999999', '太大'],
  ])('%s is named and stays unknown', (text, words) => {
    const { value, fault } = read('revenue', text)
    expect(value).toBeUndefined()
    expect(fault).toContain(words)
  })

  test('a loss is a number', () => {
    expect(read('net-profit', '−12.5')).toEqual({ value: -12_500_000 })
  })
})

test.each([
  ['market-share', '10', 100_000_000_000],
  ['market-share', '10%', 100_000_000_000],
  ['market-share', '２.９９９９６', 29_999_600_000],
  ['staff', '300人', 300],
  ['eval-score', '63.5', 63_500_000],
  ['title-one', 'true', true],
  ['level', 'city', 'city'],
  ['region', '350582', '350582'],
  ['industry', 'C3911', '3911'],
  ['founded-on', '2015-03-18', '2015-03-18'],
  ['name', ' 厦门某公司 ', '厦门某公司'],
])('%s reads %s', (id, text, value) => {
  expect(read(id, text)).toEqual({ value })
})

test.each([
  ['market-share', '101'],
  ['staff', '1.5'],
  ['title-one', '也许'],
  ['level', 'moon'],
  ['region', '晋江'],
  ['industry', 'Z99'],
  ['founded-on', '2015-02-30'],
])('%s refuses %s with a word', (id, text) => {
  expect(read(id, text)).toEqual({ fault: expect.stringMatching(/[一-龥]/) })
})

test('nothing typed is nothing said', () => {
  expect(read('revenue', '  ')).toEqual({})
})

test('a fact from a file, written into the field and read again, is the same fact', () => {
  const numeric = [...indicators.values()].filter(({ kind }) => isNumeric(kind))
  fc.assert(
    fc.property(fc.constantFrom(...numeric), fc.nat(2 ** 40), (indicator, n) => {
      const most =
        indicator.most === undefined ? Infinity : Number(indicator.most) * 10 ** decimalsOf(indicator.kind)
      const value = Math.min(n, most)
      expect(readEntry(indicator, entryOfFact(indicator, { value }, '2026-06-01'))).toEqual({ value })
    }),
  )
})

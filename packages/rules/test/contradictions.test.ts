import { describe, expect, test } from 'vitest'
import { findContradictions, type FactValue } from '../src/index.ts'
import { book, found, said, verdictOf, type Said } from './relations.ts'

const most = Number.MAX_SAFE_INTEGER

describe('part of whole', () => {
  test.each<[string, Said, string]>([
    ['equal', { 'main-sales@2025': 100, 'sales@2025': 100 }, 'met'],
    ['one fen below', { 'main-sales@2025': 99, 'sales@2025': 100 }, 'met'],
    ['one fen above', { 'main-sales@2025': 101, 'sales@2025': 100 }, 'unmet'],
    ['both nothing', { 'main-sales@2025': 0, 'sales@2025': 0 }, 'met'],
    ['a fen of nothing', { 'main-sales@2025': 1, 'sales@2025': 0 }, 'unmet'],
    ['equal at the edge of exactness', { 'main-sales@2025': most, 'sales@2025': most }, 'met'],
    ['a fen above at that edge', { 'main-sales@2025': most, 'sales@2025': most - 1 }, 'unmet'],
    ['another year', { 'main-sales@2025': 101, 'sales@2024': 100 }, 'unknown'],
    ['no whole', { 'main-sales@2025': 101 }, 'unknown'],
    ['no part', { 'sales@2025': 101 }, 'unknown'],
    ['a number that is none', { 'main-sales@2025': 'x', 'sales@2025': 100 }, 'unknown'],
    ['a number that is not whole', { 'main-sales@2025': 100.5, 'sales@2025': 100 }, 'unknown'],
    [
      'one of two years',
      { 'main-sales@2025': 2, 'sales@2025': 1, 'main-sales@2024': 1, 'sales@2024': 1 },
      'unmet',
    ],
    ['without years', { 'own-patents': 3, patents: 2 }, 'unknown'],
  ])('%s', (_, all, expected) => {
    expect(verdictOf('part', all)).toBe(expected)
  })

  test('names both places, both numbers and the difference', () => {
    expect(found({ 'main-sales@2025': 600_000_001, 'sales@2025 register': 600_000_000 })).toEqual([
      {
        relation: 'part',
        severity: 'contradiction',
        places: ['main-sales@2025 declaration', 'sales@2025 register'],
        weaker: 'main-sales@2025 declaration',
        said: '2025年main-sales 6,000,000.01 元（declaration），大于sales 600 万元（register），多出 0.01 元',
      },
    ])
  })

  test('of one source no word is the weaker', () => {
    expect(found({ 'own-patents': 3, patents: 2 })).toEqual([
      {
        relation: 'part-now',
        severity: 'contradiction',
        places: ['own-patents declaration', 'patents declaration'],
        weaker: undefined,
        said: 'own-patents 3 项，大于patents 2 项，多出 1 项',
      },
    ])
  })

  test('a source is measured by its own words; where it differs from another, only that is said', () => {
    const all = { 'main-sales@2025': 80, 'sales@2025': 100, 'sales@2025 register': 60 }
    expect(found(all).map(({ relation }) => relation)).toEqual(['sources'])
  })
})

describe('equals sum', () => {
  const year = (assets: FactValue, debts: FactValue, equity: FactValue) => ({
    'assets@2025': assets,
    'debts@2025': debts,
    'equity@2025': equity,
  })
  test.each<[string, Said, string]>([
    ['exactly', year(100, 60, 40), 'met'],
    ['a fen too much', year(101, 60, 40), 'unmet'],
    ['a fen too little', year(99, 60, 40), 'unmet'],
    ['a debt a fen off', year(100, 61, 40), 'unmet'],
    ['equity below nothing', year(100, 160, -60), 'met'],
    ['equity below nothing, a fen off', year(100, 160, -61), 'unmet'],
    ['nothing at all', year(0, 0, 0), 'met'],
    ['at the edge of exactness', year(most, most, 0), 'met'],
    ['a sum beyond that edge', year(most, most, most), 'unmet'],
    ['a sum that doubles would round to fit', year(most, most, 1), 'unmet'],
    ['no equity', { 'assets@2025': 100, 'debts@2025': 60 }, 'unknown'],
    ['equity of another year', { ...year(100, 60, 'x'), 'equity@2024': 40 }, 'unknown'],
  ])('%s', (_, all, expected) => {
    expect(verdictOf('sum', all)).toBe(expected)
  })

  test('names all places, the sum and the difference', () => {
    expect(found(year(100_000_000, 60_000_000, 41_000_000))).toEqual([
      {
        relation: 'sum',
        severity: 'contradiction',
        places: ['assets@2025 declaration', 'debts@2025 declaration', 'equity@2025 declaration'],
        weaker: undefined,
        said: '2025年assets 100 万元，不等于debts 60 万元加equity 41 万元，即 101 万元，相差 1 万元',
      },
    ])
  })
})

describe('year order', () => {
  test.each<[string, Said, string]>([
    ['the year itself', { born: '2015-12-31', 'sales@2015': 1 }, 'met'],
    ['the year after', { born: '2015-12-31', 'sales@2016': 1 }, 'met'],
    ['a fen the year before', { born: '2015-01-01', 'sales@2014': 1 }, 'unmet'],
    ['nothing the year before', { born: '2015-01-01', 'sales@2014': 0 }, 'met'],
    ['a loss the year before', { born: '2015-01-01', 'sales@2014': -1 }, 'unmet'],
    ['long before', { born: '2015-01-01', 'sales@1999': 1 }, 'unmet'],
    ['the last day of the year before', { born: '2014-12-31', 'sales@2014': 1 }, 'met'],
    ['a day that does not exist', { born: '2015-02-30', 'sales@2014': 1 }, 'unknown'],
    ['no day', { 'sales@2014': 1 }, 'unknown'],
    ['no figure', { born: '2015-01-01' }, 'unknown'],
    ['a figure that is not listed', { born: '2015-01-01', 'assets@2014': 1 }, 'unknown'],
  ])('%s', (_, all, expected) => {
    expect(verdictOf('order', all)).toBe(expected)
  })

  test('one wrong day is one finding, with every figure before it', () => {
    expect(
      found({ 'born register': '2015-03-18', 'sales@2014': 100, 'sales@2013': 100, 'sales@2016': 100 }),
    ).toEqual([
      {
        relation: 'order',
        severity: 'contradiction',
        places: ['born register', 'sales@2013 declaration', 'sales@2014 declaration'],
        weaker: 'sales@2013 declaration',
        said: '2013年sales 1 元（declaration），早于born 2015年3月18日（register），相差 2 年；另有 1 个数也在这一天所在年份之前',
      },
    ])
  })
})

describe('jump', () => {
  const years = (now: FactValue, before: FactValue) => ({ 'sales@2025': now, 'sales@2024': before })
  test.each<[string, Said, string]>([
    ['a hundred times', years(100_00, 100), 'unmet'],
    ['a fen less', years(99_99, 100), 'met'],
    ['a fen more', years(100_01, 100), 'unmet'],
    ['down to a hundredth', years(100, 100_00), 'unmet'],
    ['a fen short of it', years(100, 99_99), 'met'],
    ['from nothing', years(100_00, 0), 'met'],
    ['to nothing', years(0, 100_00), 'met'],
    ['from a loss', years(100_00, -1), 'met'],
    ['the same', years(100, 100), 'met'],
    ['beyond the edge of exactness', years(most, Math.ceil(most / 100)), 'met'],
    ['just within it', years(most, Math.floor(most / 100)), 'unmet'],
    ['a year left out', { 'sales@2025': 100_00, 'sales@2023': 1 }, 'unknown'],
  ])('%s', (_, all, expected) => {
    expect(verdictOf('jump', all)).toBe(expected)
  })

  test('a slip in the middle year is one hint', () => {
    expect(found({ 'sales@2023': 100_000_000, 'sales@2024': 10_000, 'sales@2025': 120_000_000 })).toEqual([
      {
        relation: 'jump',
        severity: 'hint',
        places: ['sales@2023 declaration', 'sales@2024 declaration', 'sales@2025 declaration'],
        weaker: undefined,
        said: '2023年sales 100 万元，达到2024年 100 元的 10000 倍；2025年sales 120 万元，达到2024年 100 元的 12000 倍',
      },
    ])
  })
})

describe('implies', () => {
  test.each<[string, Said, string]>([
    ['yes and yes', { 'top-three': true, 'top-five': true }, 'met'],
    ['yes and no', { 'top-three': true, 'top-five': false }, 'unmet'],
    ['no and yes', { 'top-three': false, 'top-five': true }, 'met'],
    ['no and no', { 'top-three': false, 'top-five': false }, 'met'],
    ['yes and not known', { 'top-three': true }, 'unknown'],
    ['no and not known', { 'top-three': false }, 'unknown'],
    ['not known and no', { 'top-five': false }, 'unknown'],
    ['a word for a yes', { 'top-three': 'true', 'top-five': false }, 'unknown'],
    ['a one for a yes', { 'top-three': 1, 'top-five': false }, 'unknown'],
    ['yes of a register, no of the firm', { 'top-three register': true, 'top-five': false }, 'unmet'],
  ])('%s', (_, all, expected) => {
    expect(verdictOf('implies', all)).toBe(expected)
  })

  test('names both places', () => {
    expect(found({ 'top-three': true, 'top-five': false })).toEqual([
      {
        relation: 'implies',
        severity: 'contradiction',
        places: ['top-three declaration', 'top-five declaration'],
        weaker: undefined,
        said: 'top-three 是，top-five 否，前者为“是”时后者也应为“是”',
      },
    ])
  })
})

test('nothing is said of nothing, nor of indicators that nobody knows', () => {
  expect(findContradictions(book, [])).toEqual([])
  expect(findContradictions(book, said({ 'gone@2025': 1, 'gone@2025 register': 2 }))).toEqual([])
})

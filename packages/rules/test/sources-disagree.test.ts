import { describe, expect, test } from 'vitest'
import { checkRelation, findContradictions, relationSchemaWith, type FactValue } from '../src/index.ts'
import { book, found, said, verdictOf, type Said } from './relations.ts'

describe('sources disagree', () => {
  const two = (key: string, register: FactValue, declared: FactValue) => ({
    [`${key} register`]: register,
    [key]: declared,
  })
  test.each<[string, Said, string]>([
    ['the same', two('sales@2025', 100, 100), 'met'],
    ['a fen more', two('sales@2025', 100, 101), 'unmet'],
    ['a fen less', two('sales@2025', 100, 99), 'unmet'],
    ['nothing and a fen', two('sales@2025', 0, 1), 'unmet'],
    ['yes and no', two('top-five', true, false), 'unmet'],
    ['a day apart', two('born', '2015-03-18', '2015-03-19'), 'unmet'],
    ['another choice', two('lab', 'none', 'city'), 'unmet'],
    ['another county', two('region', '350582', '350581'), 'unmet'],
    ['a county in its city', two('region', '350582', '350500'), 'met'],
    ['a city above its county', two('region', '350500', '350582'), 'met'],
    ['another branch', two('industry', '3911', '2711'), 'unmet'],
    ['a class in its section', two('industry', 'C', '3911'), 'met'],
    ['full and half width', two('name', '甲（泉州） ', '甲(泉州)'), 'met'],
    ['another name', two('name', '甲公司', '乙公司'), 'unmet'],
    ['one source alone', { 'sales@2025': 100 }, 'unknown'],
    ['different years', { 'sales@2025': 1, 'sales@2024 register': 2 }, 'unknown'],
    ['a source that does not count', { 'staff@2025': 1, 'staff@2025 register': 2 }, 'unknown'],
  ])('%s', (_, all, expected) => {
    expect(verdictOf('sources', all)).toBe(expected)
  })

  test.each<[string, number, string]>([
    ['exactly one per cent', 10_100, 'met'],
    ['a fen beyond', 10_101, 'unmet'],
    ['exactly one per cent less', 9_900, 'met'],
    ['a fen beyond that', 9_899, 'unmet'],
  ])('with a tolerance: %s', (_, declared, expected) => {
    const relation = relationSchemaWith({}).parse({ ...book.byId('sources'), tolerance: '1%' })
    const words = said(two('sales@2025', 10_000, declared))
    expect(checkRelation(relation, book.indicators, words)).toBe(expected)
  })

  test('stand side by side, the strongest first, those that agree with it left out', () => {
    expect(
      found({
        'sales@2025': 100,
        'sales@2025 filing': 90,
        'sales@2025 register': 100,
        'sales@2025 filing other': 80,
      }),
    ).toEqual([
      {
        relation: 'sources',
        severity: 'contradiction',
        places: ['sales@2025 register', 'sales@2025 filing', 'sales@2025 filing'],
        weaker: 'sales@2025 filing',
        said: '2025年sales，register为 1 元，filing为 0.9 元，相差 0.1 元，other为 0.8 元，相差 0.2 元',
      },
    ])
  })

  test('by the order of the indicator, not by the usual one', () => {
    const [one] = found({ 'staff@2025 register': 7, 'staff@2025 filing': 8 })
    expect(one).toMatchObject({
      places: ['staff@2025 filing', 'staff@2025 register'],
      weaker: 'staff@2025 register',
    })
  })

  test('what holds on another day may have changed, unless it never does', () => {
    const severities = (key: string, [a, b]: readonly [FactValue, FactValue]) =>
      findContradictions(book, [
        ...said({ [`${key} register`]: a }, '2024-01-01'),
        ...said({ [key]: b }, '2026-01-01'),
      ]).map(({ severity, said: sentence }) => [severity, sentence.endsWith('其间可能有变化')])
    expect(severities('patents', [2, 3])).toEqual([['hint', true]])
    expect(severities('born', ['2015-01-01', '2015-01-02'])).toEqual([['contradiction', false]])
    expect(severities('sales@2025', [2, 3])).toEqual([['contradiction', false]])
  })
})

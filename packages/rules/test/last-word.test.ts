import { describe, expect, test } from 'vitest'
import { findContradictions, type LastWord } from '../src/index.ts'
import { book, found, said, type Said } from './relations.ts'

const causes = (all: Said) => found(all).map(({ relation, places }) => [relation, ...places])
const find = (words: readonly LastWord[]) => findContradictions(book, words)

describe('whose word is held against whose', () => {
  test('each source that speaks of all is measured by its own words, the weaker ones too', () => {
    const register = { 'sales@2025 register': 100, 'main-sales@2025 register': 90 }
    expect(causes({ ...register, 'sales@2025': 100, 'main-sales@2025': 101 })).toEqual([
      ['part', 'main-sales@2025 declaration', 'sales@2025 declaration'],
      ['sources', 'main-sales@2025 register', 'main-sales@2025 declaration'],
    ])
  })

  test('figures before a day are those before that very day, not before what another says', () => {
    const days = { 'born register': '2015-01-01', born: '2017-01-01' }
    expect(causes({ ...days, 'sales@2014 filing': 1, 'sales@2016': 1 })).toContainEqual([
      'order',
      'born register',
      'sales@2014 filing',
    ])
  })

  test('of three sources the weakest is named, not merely a weaker one', () => {
    const all = { 'assets@2025 register': 10, 'debts@2025 filing': 5, 'equity@2025': 4 }
    expect(found(all).map(({ weaker }) => weaker)).toEqual(['equity@2025 declaration'])
  })

  test('a source is not weaker than itself because it spoke earlier', () => {
    const words = [
      ...said({ 'sales@2025': 1 }, '2026-01-01'),
      ...said({ 'main-sales@2025': 2 }, '2026-02-01'),
    ]
    expect(find(words).map(({ weaker }) => weaker)).toEqual([undefined])
  })

  test('of two filings the later is the stronger', () => {
    const early = said({ 'sales@2025 filing 乙': 1 }, '2026-01-31')
    const late = said({ 'sales@2025 filing 甲': 2 }, '2026-05-31')
    expect(find([...early, ...late]).map(({ places, weaker }) => [places, weaker])).toEqual([
      [[...late, ...early], early[0]],
    ])
  })

  test('the enterprise is one source, however its forms are called: what it said last counts', () => {
    const first = said({ 'sales@2025 declaration 申请书': 1 }, '2026-01-31')
    const last = said({ 'sales@2025 declaration 年报': 2 }, '2026-05-31')
    const register = said({ 'sales@2025 register': 2 })
    expect(find([...first, ...last, ...register])).toEqual([])
  })
})

test('contradictions come before hints, each in the order of the relations, however the book is listed', () => {
  const words = said({
    'sales@2024': 1,
    'sales@2025': 100,
    'main-sales@2025': 101,
    'top-three': true,
    'top-five': false,
  })
  const order = [
    ['implies', 'contradiction'],
    ['part', 'contradiction'],
    ['jump', 'hint'],
  ]
  for (const relations of [book.relations, book.relations.toReversed()])
    expect(
      findContradictions({ ...book, relations }, words).map((one) => [one.relation, one.severity]),
    ).toEqual(order)
})

import { expect, test } from 'vitest'
import { findGaps, findPath, type Condition } from '../src/index.ts'
import { definitions, facts, indicators, occasion, standard } from './town.ts'

const research: Condition = {
  kind: 'each-of-last-years',
  years: 2,
  id: 'R',
  of: {
    kind: 'all',
    of: [
      { kind: 'at-least', indicator: 'research', value: '100万元' },
      { kind: 'at-least', indicator: 'research-share', value: '3%' },
    ],
  },
}

test('the gap is the least change in fen, per year, the farther of two lines', () => {
  const known = facts({
    'revenue@2025': 4_573_000_000,
    'research@2025': 99_980_000,
    'revenue@2024': 100_000_000,
    'research@2024': 90_000_000,
  })
  expect(findGaps(definitions(), [research], known, occasion)).toEqual([
    {
      condition: 'R',
      indicator: 'research@2025',
      change: '+372100.00',
      unit: '元',
      option: 0,
      says: '2025年“research”再增加 37.21 万元',
    },
    {
      condition: 'R',
      indicator: 'research@2024',
      change: '+100000.00',
      unit: '元',
      option: 0,
      says: '2024年“research”再增加 10 万元',
    },
  ])
})

test('a debt ratio too high asks for less debt, to the fen', () => {
  const known = facts({ 'debts@2025': 8_000_100, 'assets@2025': 10_000_000 })
  const [gap] = findGaps(
    definitions(),
    [{ kind: 'at-most', id: 'D', indicator: 'debt-ratio', value: '80%' }],
    known,
    occasion,
  )
  expect(gap).toEqual({
    condition: 'D',
    indicator: 'debts@2025',
    change: '-1.00',
    unit: '元',
    option: 0,
    says: '2025年“debts”再减少 1 元',
  })
})

test('each alternative is an option of its own, the lesser effort first', () => {
  const either: Condition = {
    kind: 'any',
    id: 'E',
    of: [
      { kind: 'at-least', indicator: 'revenue', value: '1500万元' },
      { kind: 'at-least', indicator: 'loan', value: '2000万元' },
    ],
  }
  const known = facts({ 'revenue@2025': 1_400_000_000, loan: 100_000_000 })
  expect(
    findGaps(definitions(), [either], known, occasion).map((g) => [g.option, g.indicator, g.change]),
  ).toEqual([
    [0, 'revenue@2025', '+1000000.00'],
    [1, 'loan', '+19000000.00'],
  ])
})

test('a line that no allowed value reaches has no gap', () => {
  const known = facts({ 'platform-score@2026': 0 })
  const beyond: Condition = {
    kind: 'more-than',
    id: 'S',
    indicator: 'platform-score',
    year: 'Y',
    value: '100分',
  }
  expect(findGaps(definitions(), [beyond], known, occasion)).toEqual([])
})

test('a met or unknown condition has no gap', () => {
  expect(findGaps(definitions(), [research], facts({}), occasion)).toEqual([])
})

test('the path names titles first, then numbers, then what is open', () => {
  const master = standard('master', [
    { kind: 'holds-title', id: 'T', titles: ['title-apprentice'] },
    { kind: 'at-least', id: 'A', indicator: 'years-active', value: '3年' },
    { kind: 'judged', id: 'J', indicator: 'leading' },
    { kind: 'is-false', id: 'B', indicator: 'blacklisted' },
  ])
  const known = facts({ 'title-apprentice': false, 'years-active': 1, blacklisted: false })
  const path = findPath(definitions([master]), master, known, occasion)
  expect({ ...path, way: path.way.length }).toEqual({
    standard: 'master',
    version: '1',
    verdict: 'unmet',
    titles: [{ key: 'title-apprentice', says: '先取得“title-apprentice”称号' }],
    changes: [{ key: 'years-active', says: '“years-active”再增加 2 人' }],
    missing: ['leading'],
    judged: ['“leading”'],
    blocked: [],
    way: 2,
  })
})

test('more revenue that would break a share is mended in the same way', () => {
  const both: Condition = {
    kind: 'all',
    id: 'X',
    of: [
      { kind: 'at-least', indicator: 'revenue', value: '200元' },
      { kind: 'at-least', indicator: 'main-share', value: '80%' },
    ],
  }
  const known = facts({ 'revenue@2025': 10_000, 'main-revenue@2025': 8_000 })
  expect(
    findGaps({ indicators, standards: [], policies: [] }, [both], known, occasion).map((g) => [
      g.indicator,
      g.change,
    ]),
  ).toEqual([
    ['revenue@2025', '+100.00'],
    ['main-revenue@2025', '+80.00'],
  ])
})

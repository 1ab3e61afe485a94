import { expect, test } from 'vitest'
import type { Condition } from '../src/index.ts'
import { sceneOf, verdictOn } from './town.ts'

const YUAN = 100
const WAN = 1_000_000

test.each([
  [
    'at-least',
    [
      ['unmet', -1],
      ['met', 0],
      ['met', 1],
    ],
  ],
  [
    'more-than',
    [
      ['unmet', -1],
      ['unmet', 0],
      ['met', 1],
    ],
  ],
  [
    'at-most',
    [
      ['met', -1],
      ['met', 0],
      ['unmet', 1],
    ],
  ],
  [
    'less-than',
    [
      ['met', -1],
      ['unmet', 0],
      ['unmet', 1],
    ],
  ],
] as const)('%s one fen below, on and above its line', (kind, expected) => {
  const condition: Condition = { kind, indicator: 'revenue', value: '1500万元' }
  const found = expected.map(([, fen]) => [verdictOn(condition, { 'revenue@2025': 1500 * WAN + fen }), fen])
  expect(found).toEqual(expected)
})

test('an absent fact is named, not guessed', () => {
  const scene = sceneOf({})
  const reason = scene.judge({ kind: 'at-least', indicator: 'main-share', value: '80%' }, scene)
  expect([reason.verdict, reason.missing]).toEqual(['unknown', ['main-revenue@2025', 'revenue@2025']])
})

test('a share is decided exactly where doubles cannot see the difference', () => {
  const condition: Condition = { kind: 'at-least', indicator: 'research-share', value: '3%' }
  const revenue = 9_007_199_254_740_900
  const line = (revenue / 100) * 3
  expect(
    [line, line - 1].map((research) =>
      verdictOn(condition, { 'revenue@2025': revenue, 'research@2025': research }),
    ),
  ).toEqual(['met', 'unmet'])
})

test.each(['main-share', 'growth', 'growth-mean', 'growth-compound'])(
  '%s over a base of zero is unknown and says why',
  (indicator) => {
    const scene = sceneOf({
      'revenue@2025': indicator === 'main-share' ? 0 : 5,
      'revenue@2024': 0,
      'revenue@2023': 0,
      'main-revenue@2025': 1,
    })
    const reason = scene.judge({ kind: 'at-least', indicator, value: '5%' }, scene)
    expect([reason.verdict, reason.missing, reason.undefinedBecause !== undefined]).toEqual([
      'unknown',
      [],
      true,
    ])
  },
)

test('compound growth meets five per cent at exactly 1.05 squared', () => {
  const condition: Condition = { kind: 'at-least', indicator: 'growth-compound', value: '5%' }
  const at = (now: number) => verdictOn(condition, { 'revenue@2023': 400 * YUAN, 'revenue@2025': now })
  expect([at(441 * YUAN), at(441 * YUAN - 1)]).toEqual(['met', 'unmet'])
})

test('compound growth into a loss is unmet and said without a rate that there is none of', () => {
  const condition: Condition = { kind: 'at-least', indicator: 'growth-compound', value: '5%' }
  expect(verdictOn(condition, { 'revenue@2023': 100 * WAN, 'revenue@2025': -1 })).toBe('unmet')
})

test('mean growth is the mean of the two yearly growths, not the compound one', () => {
  const values = { 'revenue@2023': 100, 'revenue@2024': 200, 'revenue@2025': 180 }
  const at = (value: string) => verdictOn({ kind: 'at-least', indicator: 'growth-mean', value }, values)
  expect([at('45%'), at('45.01%')]).toEqual(['met', 'unmet'])
})

test('an increase may be negative', () => {
  expect(
    verdictOn(
      { kind: 'less-than', indicator: 'research-increase', value: '0元' },
      { 'research@2025': 1, 'research@2024': 2 },
    ),
  ).toBe('met')
})

test('days are counted from the date to the day of assessment', () => {
  const at = (date: string) =>
    verdictOn({ kind: 'at-least', indicator: 'days-active', value: '365天' }, { 'founded-on': date })
  expect([at('2025-06-01'), at('2025-06-02')]).toEqual(['met', 'unmet'])
})

test('the shown percentage never lies on the wrong side of the line', () => {
  const scene = sceneOf({ 'revenue@2025': 10_000_000, 'research@2025': 299_999 })
  const reason = scene.judge({ kind: 'at-least', indicator: 'research-share', value: '3%' }, scene)
  expect(reason.comparison).toEqual({
    title: '2025年“research-share”',
    valueText: '2.99999%',
    lineText: '3%',
    value: 0.0299999,
    line: 0.03,
    better: 'higher',
  })
})

test('a mean that is not whole fen is never shown as standing on its line', () => {
  const scene = sceneOf({ 'research@2025': 100_000_000, 'research@2024': 99_999_999 })
  const reason = scene.judge({ kind: 'at-least', indicator: 'research-mean', value: '100万元' }, scene)
  expect([reason.verdict, reason.comparison?.valueText]).toEqual(['unmet', '999,999.99 元'])
})

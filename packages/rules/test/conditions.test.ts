import { expect, test } from 'vitest'
import type { Condition } from '../src/index.ts'
import { definitions, sceneOf, standard, verdictOn } from './town.ts'

const rich: Condition = { kind: 'at-least', indicator: 'revenue', value: '100元' }
const old: Condition = { kind: 'at-least', indicator: 'years-active', value: '3年' }

test('each of the last years is tested in its own year', () => {
  const condition: Condition = { kind: 'each-of-last-years', years: 2, of: rich }
  const at = (last: number, before: number) =>
    verdictOn(condition, { 'revenue@2025': last, 'revenue@2024': before })
  expect([at(10_000, 10_000), at(10_000, 9_999)]).toEqual(['met', 'unmet'])
})

test('any of the last years is enough, and counts from the year the rule names', () => {
  const score: Condition = { kind: 'at-least', indicator: 'platform-score', year: 'Y', value: '50分' }
  const condition: Condition = { kind: 'any-of-last-years', years: 2, of: score }
  expect(verdictOn(condition, { 'platform-score@2026': 49_000_000, 'platform-score@2025': 50_000_000 })).toBe(
    'met',
  )
})

test('a condition for re-checks is not tested on a new application', () => {
  const condition: Condition = { kind: 'all', of: [old, { ...rich, for: 're-check' }] }
  const values = { 'years-active': 3, 'revenue@2025': 0 }
  expect([verdictOn(condition, values), verdictOn(condition, values, { purpose: 're-check' })]).toEqual([
    'met',
    'unmet',
  ])
})

test('plainly failing one condition stays unmet whatever else is missing', () => {
  expect(verdictOn({ kind: 'all', of: [rich, old] }, { 'years-active': 2 })).toBe('unmet')
})

test('one way in is enough whatever else is missing', () => {
  expect(verdictOn({ kind: 'any', of: [rich, old] }, { 'years-active': 3 })).toBe('met')
})

test('at least two of three is decided as soon as it can be', () => {
  const condition: Condition = {
    kind: 'at-least-n-of',
    n: 2,
    of: ['iso', 'brand', 'blacklisted'].map((indicator) => ({ kind: 'is-true' as const, indicator })),
  }
  expect(
    [{ iso: true, brand: true }, { iso: true }, { iso: false, brand: false }].map((v) =>
      verdictOn(condition, v),
    ),
  ).toEqual(['met', 'unknown', 'unmet'])
})

test('what a person must judge is unknown until found, and says so', () => {
  const scene = sceneOf({})
  const reason = scene.judge({ kind: 'judged', indicator: 'leading' }, scene)
  expect([
    reason.verdict,
    reason.judged,
    verdictOn({ kind: 'judged', indicator: 'leading' }, { leading: true }),
  ]).toEqual(['unknown', ['“leading”'], 'met'])
})

test('any one of several titles is enough; without one all absent ones are missing', () => {
  const condition: Condition = { kind: 'holds-title', titles: ['title-apprentice', 'title-master'] }
  const scene = sceneOf({ 'title-apprentice': false })
  expect([verdictOn(condition, { 'title-master': true }), scene.judge(condition, scene).missing]).toEqual([
    'met',
    ['title-master'],
  ])
})

test('a region too coarse for the rule is unknown and asks for the county', () => {
  const scene = sceneOf({ region: '350000' })
  const reason = scene.judge({ kind: 'in-region', regions: ['350200'], named: '厦门' }, scene)
  expect([reason.verdict, reason.missing, reason.undefinedBecause]).toEqual([
    'unknown',
    [],
    '地区代码不够细，请填到区县',
  ])
})

test('an ambiguous clause is decided by its first reading and shows the others', () => {
  const condition: Condition = {
    kind: 'readings',
    question: '两年平均增长',
    readings: [
      { id: 'mean', title: '算术平均', when: { kind: 'at-least', indicator: 'growth-mean', value: '5%' } },
      {
        id: 'compound',
        title: '复合',
        when: { kind: 'at-least', indicator: 'growth-compound', value: '5%' },
      },
    ],
  }
  const scene = sceneOf({ 'revenue@2023': 100, 'revenue@2024': 200, 'revenue@2025': 100 })
  const reason = scene.judge(condition, scene)
  expect([reason.verdict, reason.readings]).toEqual([
    'met',
    [
      { title: '算术平均', verdict: 'met' },
      { title: '复合', verdict: 'unmet' },
    ],
  ])
})

test('another standard is read in the version in force that day', () => {
  const all = definitions([standard('seasoned', [old])])
  const scene = (on: string) => sceneOf({ 'years-active': 3 }, { on }, all)
  const at = (on: string) => scene(on).judge({ kind: 'meets', standard: 'seasoned' }, scene(on)).verdict
  expect([at('2026-01-01'), at('2025-12-31')]).toEqual(['met', 'unknown'])
})

test.each([
  [{ 'staff@2025': 1000, 'revenue@2025': 400_000 }, 'large', 'unmet'],
  [{ 'staff@2025': 999, 'revenue@2025': 400_000 }, 'medium', 'met'],
  [{ 'staff@2025': 300, 'revenue@2025': 19_999 }, 'small', 'met'],
  [{ 'staff@2025': 19 }, 'micro', 'met'],
  [{ 'staff@2025': 500 }, 'unknown', 'met'],
  [{ 'staff@2025': 1500 }, 'unknown', 'unknown'],
] as const)('size of %o is %s', (values, sizeClass, verdict) => {
  const condition: Condition = {
    kind: 'sized',
    unlisted: ['J'],
    sectors: [
      {
        title: '工业',
        industries: ['C'],
        below: { staff: '1000人', revenue: '4000元' },
        medium: { staff: '300人', revenue: '200元' },
        small: { staff: '20人', revenue: '30元' },
      },
    ],
  }
  const scene = sceneOf({ industry: '39', ...values })
  const reason = scene.judge(condition, scene)
  expect([reason.sizeClass, reason.verdict]).toEqual([sizeClass, verdict])
})

test('a joined sentence brackets what is joined by the other word', () => {
  const flag = (indicator: string): Condition => ({ kind: 'is-true', indicator })
  const condition: Condition = {
    kind: 'all',
    of: [{ kind: 'any', of: [flag('iso'), flag('brand')] }, flag('blacklisted')],
  }
  const scene = sceneOf({})
  expect(scene.say(condition, scene)).toBe('（“iso”，或“brand”），且“blacklisted”')
})

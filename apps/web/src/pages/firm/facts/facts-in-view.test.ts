import type { FactRow, LifeEvent } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { factsInView } from './facts-in-view.ts'

const standards = [
  { id: 'champion', grants: 'title-champion' },
  { id: 'hnte', grants: 'title-hnte' },
  { id: 'size' },
]
const title = { id: 't1', kind: 'champion' }
const granted: LifeEvent = {
  id: 'e1',
  about: 'title',
  title,
  kind: 'granted',
  happenedOn: '2022-01-01',
  recordedAt: '2022-01-02T00:00:00.000Z',
  validFrom: '2022-01-01',
  validTo: '2024-12-31',
  document: '文件',
}
const firm = { name: '示例', titleIds: [{ ...title, issuer: '工信部' }], events: [granted] }
const revenue: FactRow = {
  id: 'f1',
  indicator: 'revenue',
  year: 2023,
  value: 5,
  source: 'register',
  sourceName: '税务登记',
  state: 'stated',
  heldOn: '2023-12-31',
  knownOn: '2024-03-01',
  counts: true,
}
const judged = (facts: readonly FactRow[], on: string) =>
  Object.fromEntries(
    [...factsInView(facts, firm, standards, { on, knownOn: '2026-11-21' })].map(([key, { value }]) => [
      key,
      value,
    ]),
  )

test('only the word that counts is judged by, with its source', () => {
  const other = { ...revenue, id: 'f2', value: 9, source: 'filing' as const, counts: false }
  expect(judged([other, revenue], '2024-06-01')).toEqual({
    name: '示例',
    'revenue@2023': 5,
    'title-champion': true,
  })
  const facts = factsInView([revenue], firm, standards, { on: '2024-06-01', knownOn: '2026-11-21' })
  expect(facts.get('revenue@2023')?.source).toEqual({ name: '税务登记', knownOn: '2024-03-01' })
})

test('a title that has run out is a no; one that was never registered stays unknown', () => {
  expect(judged([], '2026-01-01')).toEqual({ name: '示例', 'title-champion': false })
})

test('the register of titles goes before what a source says of them', () => {
  const claimed = { ...revenue, indicator: 'title-champion', year: undefined, value: true }
  expect(judged([claimed], '2026-01-01')['title-champion']).toBe(false)
})

test('a firm is called and placed as it was on the day, unless a source tells where it is', () => {
  const named = { ...granted, about: 'enterprise' as const, title: undefined }
  const events: LifeEvent[] = [
    { ...named, id: 'm', kind: 'moved', happenedOn: '2024-09-01', region: '350583' },
    { ...named, id: 'n', kind: 'renamed', happenedOn: '2024-05-01', name: '新名称' },
    { ...named, id: 'r', kind: 'registered', happenedOn: '2015-05-01', name: '旧名称', region: '350582' },
  ]
  const toldOn = (on: string, said: readonly FactRow[] = []) => {
    const facts = factsInView(said, { name: '新名称', titleIds: [], events }, standards, {
      on,
      knownOn: '2026-11-21',
    })
    return [facts.get('name')?.value, facts.get('region')?.value]
  }
  expect([toldOn('2024-04-30'), toldOn('2024-10-01'), toldOn('2010-01-01')]).toEqual([
    ['旧名称', '350582'],
    ['新名称', '350583'],
    ['新名称', undefined],
  ])
  const said = { ...revenue, indicator: 'region', year: undefined, value: '350581' }
  expect(toldOn('2024-10-01', [said])).toEqual(['新名称', '350581'])
})

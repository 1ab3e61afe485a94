import type { EnterpriseRow, FactRow } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { exampleDefinitions } from '../pages/self-check/example-definitions.ts'
import { recordedFacts } from './recorded-facts.ts'

const on = '2026-11-21'
const enterprise: EnterpriseRow = {
  id: 'e',
  creditCode: '91350582YYN0001D6F',
  name: '示例公司',
  region: '350582',
  state: 'active',
  titles: [],
}
const revenue: FactRow = {
  id: 'f',
  indicator: 'revenue',
  year: 2025,
  value: 5,
  source: 'register',
  sourceName: '税务申报',
  state: 'stated',
  heldOn: '2025-12-31',
  knownOn: '2026-03-01',
  counts: true,
}

function valuesOf(facts: readonly FactRow[], titles: EnterpriseRow['titles'] = []) {
  const judged = recordedFacts(exampleDefinitions, { facts, enterprise: { ...enterprise, titles } }, on)
  return Object.fromEntries([...judged].map(([key, { value }]) => [key, value]))
}

const basics = { name: '示例公司', region: '350582' }

test('only the word that counts is judged by', () => {
  const facts = [revenue, { ...revenue, value: 4, counts: false }]
  expect(valuesOf(facts)).toEqual({ ...basics, 'revenue@2025': 5 })
})

test('a word that was taken back is as if not said', () => {
  const { value: _, ...empty } = revenue
  expect(valuesOf([empty, { ...revenue, year: 2024, state: 'withdrawn' }])).toEqual(basics)
})

test('registered titles answer whether they are held on the day', () => {
  const until = (validTo: string) =>
    [{ kind: 'one', grantedOn: '2024-01-01', validFrom: '2024-01-01', validTo, hold: 'free' }] as const
  expect(valuesOf([], [...until('2026-11-21')])).toEqual({ ...basics, 'title-one': true })
  expect(valuesOf([], [...until('2026-11-20')])).toEqual({ ...basics, 'title-one': false })
})

test('a figure under objection says so beside its source', () => {
  const facts = recordedFacts(
    exampleDefinitions,
    { facts: [{ ...revenue, state: 'disputed' }], enterprise },
    on,
  )
  expect(facts.get('revenue@2025')?.source).toEqual({ name: '税务申报，异议处理中', knownOn: '2026-03-01' })
})

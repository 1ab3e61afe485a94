import type { FactRow } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import { formGroups } from './form-fields.ts'

const { indicators } = exampleDefinitions
const given = { facts: [], wanted: [], settled: new Set<string>(), indicators, today: '2026-11-21' }

function row(indicator: string, more: Partial<FactRow> = {}): FactRow {
  return {
    id: `${indicator} ${more.source ?? ''}`,
    indicator,
    value: 5,
    source: 'register',
    sourceName: '税务申报',
    state: 'stated',
    heldOn: '2025-12-31',
    knownOn: '2026-03-01',
    counts: true,
    ...more,
  }
}

const keysOf = (groups: ReturnType<typeof formGroups>) =>
  groups.map(({ group, yearly, now }) => [
    group,
    yearly.map(({ fields }) => fields.map(({ key }) => key)),
    now.map(({ key }) => key),
  ])

test('a yearly figure stands with the last three full years, in its group', () => {
  const groups = formGroups({ ...given, wanted: ['revenue@2025', 'level'] })
  expect(keysOf(groups)).toEqual([
    ['经营', [['revenue@2025', 'revenue@2024', 'revenue@2023']], []],
    ['创新', [], ['level']],
  ])
})

test('a figure of this year stands by itself, an old one only where a rule reads it', () => {
  const facts = [row('eval-score', { year: 2026 }), row('staff', { year: 2019 })]
  expect(keysOf(formGroups({ ...given, facts }))).toEqual([['资质', [], ['eval-score@2026']]])
  expect(keysOf(formGroups({ ...given, wanted: ['staff@2019'] }))).toEqual([['经营', [], ['staff@2019']]])
})

test('what registers and filings say is not ours to type, our own word is', () => {
  const facts = [
    row('revenue', { year: 2025 }),
    row('revenue', { year: 2025, source: 'declaration', value: 6, counts: false }),
    row('revenue', { year: 2024, source: 'declaration' }),
  ]
  const fields = formGroups({ ...given, facts })[0]?.yearly[0]?.fields
  expect(fields?.map(({ isOurs, fact, differing }) => [isOurs, fact?.source, differing.length])).toEqual([
    [false, 'register', 1],
    [true, 'declaration', 0],
    [true, undefined, 0],
  ])
})

test('names and places of the register and registered titles are not asked', () => {
  const wanted = ['name', 'region', 'title-one', 'title-two']
  const groups = formGroups({ ...given, wanted, settled: new Set(['title-one']) })
  expect(keysOf(groups)).toEqual([['资质', [], ['title-two']]])
})

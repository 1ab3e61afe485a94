import { expect, test } from 'vitest'
import { differingFacts, groupCases } from './group-cases.ts'

const first = [
  { key: 'region', value: '350582' },
  { key: 'staff@2025', value: 10 },
]

test('a firm is told from the first by what differs and what is missing', () => {
  expect(differingFacts(first, first)).toEqual([])
  expect(differingFacts([{ key: 'region', value: '350582' }], first)).toEqual([
    { key: 'staff@2025', value: undefined },
  ])
  expect(differingFacts([...first.slice(0, 1), { key: 'staff@2025', value: 9 }], first)).toEqual([
    { key: 'staff@2025', value: 9 },
  ])
})

test('cases of one line stand together', () => {
  const of = (about: string, name: string) => ({
    about,
    name,
    fingerprint: name,
    stand: 'on' as const,
    facts: [],
    verdict: 'met' as const,
  })
  const groups = groupCases([of('', 'a'), of('who[0]', 'b'), of('gives', 'c'), of('who[0]', 'd')])
  expect(groups.map(([about, cases]) => [about, cases.map(({ name }) => name)])).toEqual([
    ['', ['a']],
    ['who[0]', ['b', 'd']],
    ['gives', ['c']],
  ])
})

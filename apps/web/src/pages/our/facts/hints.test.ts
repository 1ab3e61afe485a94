import type { FactRow } from '@yinyu/contract'
import type { RelationBook } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import { emptyDraft, typeInto } from './draft.ts'
import { faultsIn, hintsIn } from './hints.ts'

const { indicators } = exampleDefinitions
const book: RelationBook = {
  indicators,
  relations: [
    {
      id: 'hundredfold',
      title: '示例',
      kind: 'jump',
      of: ['revenue'],
      times: '100倍',
      severity: 'hint',
      clause: '示例',
      tag: 'MEM',
      why: '示例',
    },
  ],
}
const lastYear: FactRow = {
  id: 'f',
  indicator: 'revenue',
  year: 2024,
  value: 1_000_000,
  source: 'register',
  sourceName: '税务申报',
  state: 'stated',
  heldOn: '2024-12-31',
  knownOn: '2025-03-01',
  counts: true,
}
const given = { facts: [lastYear], book, today: '2026-11-21' }

test('a hundred times last year asks for another look, at the field that is ours', () => {
  const hints = hintsIn(typeInto(emptyDraft, 'revenue@2025', '100'), given)
  expect([...hints.keys()]).toEqual(['revenue@2025'])
  expect(hints.get('revenue@2025')).toContain('100 倍')
})

test('figures that no line is drawn for are looked at in the same way', () => {
  const draft = typeInto(typeInto(emptyDraft, 'staff@2024', '3'), 'staff@2025', '300')
  expect([...hintsIn(draft, given).keys()].toSorted()).toEqual(['staff@2024', 'staff@2025'])
})

test('what one types takes the place of what one said before', () => {
  const said = { ...lastYear, year: 2025, value: 100_000_000, source: 'declaration' as const }
  const facts = [lastYear, said]
  expect(hintsIn(emptyDraft, { ...given, facts }).size).toBe(1)
  expect(hintsIn(typeInto(emptyDraft, 'revenue@2025', '2'), { ...given, facts }).size).toBe(0)
})

test('what cannot be read says what is wrong', () => {
  expect(faultsIn(typeInto(emptyDraft, 'staff@2025', '1.5'), { indicators })).toEqual(
    new Map([['staff@2025', '这一项只能填整数']]),
  )
})

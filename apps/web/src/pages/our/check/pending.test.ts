import type { FactRow } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import { pendingOf } from './pending.ts'

const { indicators } = exampleDefinitions

function row(value: number, more: Partial<FactRow> = {}): FactRow {
  return {
    id: 'x',
    indicator: 'revenue',
    year: 2025,
    value,
    source: 'declaration',
    sourceName: '企业填报',
    state: 'stated',
    heldOn: '2025-12-31',
    knownOn: '2026-03-01',
    counts: true,
    ...more,
  }
}

test.each([
  ['nothing was said before', [], 'new'],
  ['another value was said before', [row(5)], 'changed'],
  ['the same was said before', [row(7)], 'same'],
])('when %s', (_, facts, change) => {
  const [group] = pendingOf({ 'revenue@2025': { text: '7', value: 7 } }, facts, indicators)
  expect(group?.[1].map((pending) => [pending.after, pending.change, pending.fault])).toEqual([
    [7, change, undefined],
  ])
})

test('a text that cannot be read says what is wrong and records nothing', () => {
  const [group] = pendingOf({ 'staff@2025': { text: '很多' } }, [], indicators)
  expect(group?.[1].map(({ after, text, fault }) => [after, text, fault])).toEqual([
    [undefined, '很多', '这不是数字，请填阿拉伯数字，例如 120'],
  ])
})

test('a word that is taken back is no fault and records no value', () => {
  const entry = { text: '〔撤回〕', withdraws: true } as const
  const [group] = pendingOf({ 'revenue@2025': entry }, [row(5)], indicators)
  expect(group?.[1].map(({ after, change, fault }) => [after, change, fault])).toEqual([
    [undefined, 'withdrawn', undefined],
  ])
})

test('a register goes on counting, and that is said', () => {
  const register = row(9, { source: 'register', sourceName: '税务申报' })
  const facts = [row(5, { counts: false }), register]
  const [group] = pendingOf({ 'revenue@2025': { text: '7', value: 7 } }, facts, indicators)
  expect(group?.[1][0]?.stronger).toEqual(register)
})

test('figures stand in the groups of the form', () => {
  const entries = { level: { text: 'city', value: 'city' }, 'staff@2025': { text: '3', value: 3 } }
  expect(pendingOf(entries, [], indicators).map(([group]) => group)).toEqual(['经营', '创新'])
})

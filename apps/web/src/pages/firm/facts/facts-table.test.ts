import type { FactRow } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import { factGroups } from './facts-table.ts'

const { indicators } = exampleDefinitions
const none = () => false

function row(indicator: string, value: FactRow['value'], more: Partial<FactRow> = {}): FactRow {
  return {
    id: `${indicator} ${more.year ?? ''} ${more.source ?? 'register'}`,
    indicator,
    value,
    source: 'register',
    sourceName: '登记',
    state: 'stated',
    heldOn: '2025-12-31',
    knownOn: '2026-03-01',
    counts: true,
    ...more,
  }
}

test('years stand beside each other, the latest first, and a year without a word stays empty, not zero', () => {
  const [group] = factGroups(
    [row('revenue', 5, { year: 2025 }), row('revenue', 4, { year: 2024 }), row('staff', 9, { year: 2024 })],
    indicators,
    none,
  )
  expect(group?.years).toEqual([2025, 2024])
  expect(
    group?.yearly.map(({ indicator, cells }) => [indicator.id, cells.map(({ fact }) => fact?.value)]),
  ).toEqual([
    ['revenue', [5, 4]],
    ['staff', [undefined, 9]],
  ])
})

test('sources that say something else are kept beside the word that counts', () => {
  const facts = [
    row('revenue', 400, { year: 2025 }),
    row('revenue', 500, { year: 2025, source: 'filing', counts: false }),
    row('revenue', 400, { year: 2025, source: 'declaration', counts: false }),
    row('revenue', undefined, { year: 2025, source: 'filing', id: 'back', counts: false }),
    row('revenue', 1, { year: 2025, id: 'withdrawn', state: 'withdrawn', counts: false }),
  ]
  const cell = factGroups(facts, indicators, none)[0]?.yearly[0]?.cells[0]
  expect([cell?.fact?.value, cell?.differing.map(({ value, source }) => [source, value])]).toEqual([
    400,
    [['filing', 500]],
  ])
})

test('what nobody has said is left out unless it is asked for', () => {
  const facts = [row('name', '示例')]
  const shown = (alsoEmpty: (one: { id: string }) => boolean) =>
    factGroups(facts, indicators, alsoEmpty).flatMap(({ now, yearly }) => [
      ...now.map(({ indicator }) => indicator.id),
      ...yearly.map(({ indicator }) => indicator.id),
    ])
  expect(shown(none)).toEqual(['name'])
  expect(shown(({ id }) => id === 'staff')).toEqual(['name', 'staff'])
})

test('groups stand in the order of the forms', () => {
  const facts = [row('level', 'city'), row('revenue', 1, { year: 2025 }), row('name', '示例')]
  expect(factGroups(facts, indicators, none).map(({ group }) => group)).toEqual(['基本信息', '经营', '创新'])
})

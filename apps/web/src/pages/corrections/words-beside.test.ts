import type { Correction, FactRow } from '@yinyu/contract'
import { describe, expect, test } from 'vitest'
import { spokenSince, wordsBeside } from './words-beside.ts'

const row = (id: string, other: Partial<FactRow> = {}): FactRow => ({
  id,
  indicator: 'revenue',
  year: 2025,
  value: 100,
  source: 'filing',
  sourceName: '年报',
  state: 'stated',
  heldOn: '2025-12-31',
  knownOn: '2026-03-01',
  counts: false,
  ...other,
})
const about = { indicator: 'revenue', year: 2025, fact: 'first' } as Correction

describe('what stands beside an objection', () => {
  test('the disputed word first, then every other source, two registers apart', () => {
    const disputed = row('again', { state: 'disputed' })
    const tax = row('tax', { source: 'register', sourceName: '税务', value: 90 })
    const bureau = row('bureau', { source: 'register', sourceName: '统计', value: 95 })
    const gone = row('gone', { sourceName: '补报', value: undefined, state: 'withdrawn' })
    const history = [disputed, gone, bureau, tax, row('first')]
    const { words } = wordsBeside([{ ...bureau, counts: true }, disputed], history, about)
    expect(words).toEqual([disputed, { ...bureau, counts: true }, tax])
  })

  test('the years around, as they count', () => {
    const [before, earlier] = [2024, 2023].map((year) => row(`${year}`, { year, counts: true }))
    const rest = [row('not counting', { year: 2022 }), row('staff', { indicator: 'staff', counts: true })]
    const { years } = wordsBeside(
      [...rest, row('own', { counts: true }), ...[earlier, before].flatMap((each) => each ?? [])],
      [],
      about,
    )
    expect(years).toEqual([before, earlier])
  })
})

describe('whether the source has spoken since', () => {
  test('not while its last word is the disputed one', () => {
    expect(spokenSince([row('again', { state: 'disputed' }), row('first')], about)).toBeUndefined()
  })

  test('another source does not count', () => {
    const other = row('tax', { source: 'register', heldOn: '2026-06-01' })
    expect(spokenSince([other, row('again', { state: 'disputed' }), row('first')], about)).toBeUndefined()
  })

  test('a word for a later day, or a newer one for the same day, stands', () => {
    const newer = row('newer', { value: 120 })
    const disputed = row('again', { state: 'disputed' })
    expect(spokenSince([newer, disputed, row('first')], about)).toBe(newer)
    const later = row('later', { heldOn: '2026-06-30' })
    expect(spokenSince([disputed, later, row('first')], about)).toBe(later)
  })
})

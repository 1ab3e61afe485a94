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
  test('the disputed word first, then the other sources, and the years around', () => {
    const disputed = row('again', { state: 'disputed' })
    const register = row('tax', { source: 'register', value: 90, counts: true })
    const before = row('2024', { year: 2024, counts: true })
    const earlier = row('2023', { year: 2023, counts: true })
    const rest = [
      row('not counting', { year: 2022 }),
      row('staff', { indicator: 'staff', counts: true }),
      row('taken back', { value: undefined }),
    ]
    expect(wordsBeside([register, earlier, disputed, before, ...rest], about)).toEqual({
      words: [disputed, register],
      years: [before, earlier],
    })
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

import { describe, expect, test } from 'vitest'
import { factsOfTitles, TITLE_SOURCE, type RegisteredTitle } from './facts-of-titles.ts'

const standards = [
  { id: 'specialised-sme', grants: 'title-specialised' },
  { id: 'hnte', grants: 'title-hnte' },
  { id: 'sme-size' },
]
const title: RegisteredTitle = {
  kind: 'specialised-sme',
  validFrom: '2024-01-01',
  validTo: '2026-12-31',
  hold: 'free',
}
const valuesOf = (titles: readonly RegisteredTitle[], on = '2026-11-21', complete: readonly string[] = []) =>
  Object.fromEntries(
    [...factsOfTitles({ standards }, titles, on, { completeFor: new Set(complete) })].map(
      ([key, { value }]) => [key, value],
    ),
  )

describe('what registered titles say', () => {
  test('a valid title is yes, with its source', () => {
    expect([...factsOfTitles({ standards }, [title], '2026-11-21')]).toEqual([
      ['title-specialised', { value: true, source: { name: TITLE_SOURCE } }],
    ])
  })

  test('up to when the register was read is told where it is known', () => {
    const facts = factsOfTitles({ standards }, [title], '2026-11-21', { knownOn: '2026-11-20' })
    expect(facts.get('title-specialised')?.source).toEqual({ name: TITLE_SOURCE, knownOn: '2026-11-20' })
  })

  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s it is %s: both days count', (on, value) => {
    expect(valuesOf([title], on)).toEqual({ 'title-specialised': value })
  })

  test.each(['suspended', 'revoked'] as const)('a title that is %s does not count', (hold) => {
    expect(valuesOf([{ ...title, hold }])).toEqual({ 'title-specialised': false })
  })

  test('one valid title is enough beside an old one', () => {
    const old = { ...title, validFrom: '2021-01-01', validTo: '2023-12-31' }
    expect(valuesOf([old, title])).toEqual({ 'title-specialised': true })
  })

  test('a title without an end goes on', () => {
    expect(valuesOf([{ ...title, validTo: undefined }], '2099-01-01')).toEqual({ 'title-specialised': true })
  })

  test('of what was never registered nothing is said', () => {
    expect(valuesOf([])).toEqual({})
  })

  test('where every title of a kind is registered here, an absent one is no', () => {
    expect(valuesOf([], '2026-11-21', ['hnte', 'sme-size'])).toEqual({ 'title-hnte': false })
  })

  test('a title of no known standard says nothing', () => {
    expect(valuesOf([{ ...title, kind: 'forgotten' }])).toEqual({})
  })
})

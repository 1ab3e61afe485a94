import { expect, test } from 'vitest'
import { withNumbers, wordIn } from './address-search.ts'

test('numbers stand plainly in the address and are read as the text they were', () => {
  const words = { region: '350200', q: '1e3', v: '2026', on: '2026-11-21', code: '007' }
  const written = withNumbers(words)
  expect(written).toEqual({ ...words, region: 350200, v: 2026 })
  expect(Object.keys(words).map((key) => wordIn(written, key))).toEqual(Object.values(words))
  expect(wordIn({ list: ['a'] }, 'list')).toBe('')
})

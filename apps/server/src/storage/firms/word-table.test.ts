import { expect, test } from 'vitest'
import { WordTable } from './word-table.ts'

test('equal words have one number and different ones never, however many', () => {
  const table = new WordTable()
  const words = Array.from({ length: 20_000 }, (_, i) => `指标-${i % 10_000}`)
  const numbers = words.map((word) => {
    const bytes = Buffer.from(`before${word}after`)
    return table.numberOf(bytes, 6, bytes.length - 5)
  })
  expect(numbers).toEqual(words.map((_, i) => i % 10_000))
  expect(table.words).toEqual(words.slice(0, 10_000))
})

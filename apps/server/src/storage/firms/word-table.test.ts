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

test('words that begin, end and measure alike are told apart', () => {
  const table = new WordTable()
  const words = Array.from({ length: 300 }, (_, i) => `国家税务总局${String(i).padStart(8, '0')}某某分局所`)
  const numbers = [...words, ...words].map((word) => {
    const bytes = Buffer.from(word)
    return table.numberOf(bytes, 0, bytes.length)
  })
  expect(numbers).toEqual([...words.keys(), ...words.keys()])
})

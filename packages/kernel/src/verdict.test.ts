import { expect, test } from 'vitest'
import { allMet, anyMet, atLeastMet, opposite, verdictOf } from './verdict.ts'

test('one unmet settles a conjunction whatever else is unknown', () => {
  expect(allMet(['met', 'unknown', 'unmet'])).toBe('unmet')
})
test('a conjunction with an unknown and no unmet is unknown', () => {
  expect(allMet(['met', 'unknown'])).toBe('unknown')
})
test('one met settles a disjunction whatever else is unknown', () => {
  expect(anyMet(['unmet', 'unknown', 'met'])).toBe('met')
})
test('a disjunction with an unknown and no met is unknown', () => {
  expect(anyMet(['unmet', 'unknown'])).toBe('unknown')
})
test.each([
  [1, ['unmet', 'met', 'unknown'], 'met'],
  [2, ['unmet', 'met', 'unknown'], 'unknown'],
  [3, ['unmet', 'met', 'unknown'], 'unmet'],
] as const)('at least %i of %j is %s', (count, verdicts, expected) => {
  expect(atLeastMet(count, verdicts)).toBe(expected)
})
test('the opposite of unknown stays unknown', () => {
  expect([opposite('met'), opposite('unmet'), opposite('unknown')]).toEqual(['unmet', 'met', 'unknown'])
})
test('an absent answer is neither yes nor no', () => {
  expect([verdictOf(true), verdictOf(false), verdictOf(undefined)]).toEqual(['met', 'unmet', 'unknown'])
})

import type { Facts } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { exampleDefinitions, exampleOccasion } from '../pages/self-check/example-definitions.ts'
import { judgeAll } from './judge-all.ts'
import { aroundNextRung, nextRung, rungsOf } from './ladder.ts'

function rungs(titles: Record<string, boolean>) {
  const facts: Facts = new Map(Object.entries(titles).map(([key, value]) => [key, { value }]))
  return rungsOf(judgeAll(exampleDefinitions, facts, exampleOccasion).standards, facts)
}

test('the next rung is the one above the highest held title', () => {
  expect(nextRung(rungs({}))?.rung).toBe(1)
  expect(nextRung(rungs({ 'title-one': true }))?.rung).toBe(2)
  expect(nextRung(rungs({ 'title-one': false, 'title-two': true }))).toBeUndefined()
})

test('a title nobody spoke of is neither held nor not held', () => {
  expect(rungs({ 'title-two': false }).map(({ held }) => held)).toEqual(['unknown', 'unmet'])
})

test('a report spells out the rung one stands on and the next', () => {
  const titles = (held: Parameters<typeof rungs>[0]) =>
    aroundNextRung(rungs(held)).map(({ standard }) => standard.rung)
  expect([titles({}), titles({ 'title-one': true })]).toEqual([[1], [1, 2]])
})

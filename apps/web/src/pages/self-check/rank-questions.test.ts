import { prepareAsker, type Facts } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { exampleDefinitions, exampleOccasion } from './example-definitions.ts'
import { judgeAll } from '../../verdict-card/judge-all.ts'
import { concerning, rankQuestions } from './rank-questions.ts'

function rank(facts: Facts, skip: readonly string[] = []): readonly string[] {
  const ask = prepareAsker(
    concerning(exampleDefinitions, facts.get('region')?.value, exampleOccasion),
    exampleOccasion,
  )
  const answers = judgeAll(exampleDefinitions, facts, exampleOccasion)
  return rankQuestions(ask, answers, facts, new Set(skip)).map(({ key }) => key)
}

const here: Facts = new Map([['region', { value: '350582' }]])

test('asks first what settles most', () => {
  expect(rank(here)[0]).toBe('revenue@2025')
})

test('does not ask what was answered 不清楚', () => {
  expect(rank(here, ['revenue@2025'])).not.toContain('revenue@2025')
})

test('does not ask for another region’s policies, nor for places', () => {
  const elsewhere: Facts = new Map([['region', { value: '110101' }]])
  expect(rank(elsewhere)).not.toContain('title-two')
  expect(rank(new Map())).not.toContain('region')
})

test('has nothing to ask when all is settled', () => {
  const settled: Facts = new Map([
    ['region', { value: '110101' }],
    ['revenue@2025', { value: 0 }],
  ])
  expect(rank(settled)).toEqual([])
})

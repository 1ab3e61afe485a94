import type { Facts, FactValue } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { exampleDefinitions, exampleOccasion } from '../pages/self-check/example-definitions.ts'
import { judgeAll } from './judge-all.ts'
import { groupPolicies } from './policy-groups.ts'
import { totalDue } from './total-due.ts'

function group(values: Record<string, FactValue>) {
  const facts: Facts = new Map(Object.entries(values).map(([key, value]) => [key, { value }]))
  const { policies } = judgeAll(exampleDefinitions, facts, exampleOccasion)
  return groupPolicies(policies, exampleDefinitions, facts, exampleOccasion)
}
const ids = (groups: ReturnType<typeof group>) =>
  Object.fromEntries([...groups].map(([name, list]) => [name, list.map(({ answer }) => answer.policy.id)]))

test('what is met is due, what has ended is neither due nor nearly', () => {
  const groups = group({ region: '350582', 'revenue@2025': 1_500_000_000, 'title-two': true })
  expect(ids(groups)).toEqual({
    due: ['P01', 'P02'],
    nearly: [],
    open: [],
    'not-for-you': [],
    'not-running': ['P03'],
  })
})

test('a single condition that facts can meet is nearly due, and says what it would bring', () => {
  const [nearly] = group({ region: '350582', 'revenue@2025': 1_499_999_999 }).get('nearly') ?? []
  expect(nearly?.toDo).toEqual(['2025年营业收入再增加 0.01 元'])
  expect(nearly?.afterwards?.amount).toEqual({ leastFen: 20_000_000n, mostFen: 20_000_000n })
})

test('another region is not for you, whatever else', () => {
  expect(ids(group({ region: '110101', 'revenue@2025': 1 }))['not-for-you']).toEqual(['P01', 'P02'])
})

test('the sum leaves unknown amounts out and says how many', () => {
  const due = group({ region: '350582', 'revenue@2025': 1_500_000_000, 'title-two': true }).get('due') ?? []
  expect(totalDue(due.map(({ answer }) => answer))).toEqual({
    count: 2,
    amount: { leastFen: 20_000_000n, mostFen: 20_000_000n },
    withoutAmount: 1,
  })
  expect(totalDue([]).amount).toBeUndefined()
})

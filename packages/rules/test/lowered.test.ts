import { expect, test } from 'vitest'
import { prepareDecision, type Condition, type FactValue } from '../src/index.ts'
import { definitions, facts, occasion, standard } from './town.ts'

function decide(condition: Condition, values: Record<string, FactValue>) {
  const decision = prepareDecision(definitions([standard('s', [condition])]), occasion)
  return decision.standards[0]?.decide(decision.rowFor(facts(values)))
}

const MEAN: Condition = { kind: 'at-least', indicator: 'growth-mean', value: '5%' }

test('a mean growth of exactly five per cent is met, one fen less is not', () => {
  const years = { 'revenue@2023': 8_000_000_000_000_000, 'revenue@2024': 8_400_000_000_000_000 }
  const at = (last: number) => decide(MEAN, { ...years, 'revenue@2025': last })
  expect([at(8_820_000_000_000_000), at(8_819_999_999_999_999)]).toEqual(['met', 'unmet'])
})
test('a firm at its line is met where sums in doubles would call it unmet', () => {
  // Found by search over firms at the line; by exact fractions its mean growth reaches 5 %.
  const years = { 'revenue@2023': 568_449_946_564_000, 'revenue@2024': 596_872_443_892_568 }
  expect(decide(MEAN, { ...years, 'revenue@2025': 626_716_066_086_810 })).toBe('met')
})
test('sectors of one coarse code decide only when they agree', () => {
  const sector = (title: string, industry: string, staff: string) => ({
    title,
    industries: [industry],
    below: { staff },
    medium: { staff: '100人' },
    small: { staff: '10人' },
  })
  const sized: Condition = {
    kind: 'sized',
    unlisted: ['53'],
    sectors: [sector('甲', '63', '2000人'), sector('乙', '65', '300人')],
  }
  const at = (industry: string, staff: number) => decide(sized, { industry, 'staff@2025': staff })
  expect([at('I', 299), at('I', 1500), at('I', 2000), at('63', 1500), at('53', 5), at('G', 5)]).toEqual([
    'met',
    'unknown',
    'unmet',
    'met',
    'unknown',
    'unknown',
  ])
})

import { expect, test } from 'vitest'
import { judgePolicy, sayBenefitFor, type Benefit, type FactValue } from '../src/index.ts'
import { definitions, facts, occasion, policy } from './town.ts'

const WAN = 1_000_000n
const clean = { region: '350582', blacklisted: false }

function due(gives: Benefit, values: Record<string, FactValue>) {
  const { amount, missing } = judgePolicy(
    definitions(),
    policy('P99', { gives }),
    facts({ ...clean, ...values }),
    occasion,
  )
  return { least: amount?.leastFen, most: amount?.mostFen, missing }
}

const share: Benefit = { kind: 'share', of: 'research-increase', share: '6%', cap: '600万元' }

test('a share of an increase is rounded half up to the fen', () => {
  expect(due(share, { 'research@2025': 125, 'research@2024': 100 })).toEqual({
    least: 2n,
    most: 2n,
    missing: [],
  })
})
test('a decrease gives nothing, never less', () => {
  expect(due(share, { 'research@2025': 1, 'research@2024': 100 })).toEqual({
    least: 0n,
    most: 0n,
    missing: [],
  })
})
test('the cap holds', () => {
  expect(due(share, { 'research@2025': 9_000_000_000_000, 'research@2024': 0 })).toEqual({
    least: 600n * WAN,
    most: 600n * WAN,
    missing: [],
  })
})
test('an increase is at most the figure of the year itself, whatever the year before was', () => {
  expect(due(share, { 'research@2025': 125 })).toEqual({ least: 0n, most: 8n, missing: ['research@2024'] })
})
test('without the year itself the amount is a range up to the cap, and the fact is named', () => {
  expect(due(share, { 'research@2024': 125 })).toEqual({
    least: 0n,
    most: 600n * WAN,
    missing: ['research@2025'],
  })
})
test('a started step gives nothing', () => {
  const perStep: Benefit = {
    kind: 'per-step',
    of: 'research',
    step: '100万元',
    amount: '10万元',
    cap: '500万元',
  }
  const at = (fen: number) => due(perStep, { 'research@2025': fen }).least
  expect([at(199_999_999), at(200_000_000)]).toEqual([10n * WAN, 20n * WAN])
})
test('interest counts only the principal and days that are allowed', () => {
  const loan = 3_000_000_000
  expect([dueOnLoan({ loan, 'loan-days': 400 }), dueOnLoan({ loan, 'loan-days': 90 })]).toEqual([
    20n * WAN,
    5n * WAN,
  ])
})
test('an unknown case widens the range, a met one ends the search', () => {
  const byTitle: Benefit = {
    kind: 'by-condition',
    cases: [
      { when: { kind: 'holds-title', titles: ['title-master'] }, gives: { kind: 'fixed', amount: '50万元' } },
      {
        when: { kind: 'holds-title', titles: ['title-apprentice'] },
        gives: { kind: 'fixed', amount: '20万元' },
      },
    ],
  }
  expect(due(byTitle, { 'title-apprentice': true })).toMatchObject({ least: 20n * WAN, most: 50n * WAN })
  expect(due(byTitle, { 'title-apprentice': true, 'title-master': false })).toMatchObject({
    least: 20n * WAN,
    most: 20n * WAN,
  })
})
test('"不超过" is a range from nothing, even when everything is known', () => {
  expect(due({ kind: 'up-to', of: { kind: 'fixed', amount: '300万元' } }, {})).toEqual({
    least: 0n,
    most: 300n * WAN,
    missing: [],
  })
})
test('topping up stops at the total and never takes back', () => {
  const topUp: Benefit = { kind: 'top-up', of: 'research', share: '15%', received: 'loan' }
  const at = (loan: number) => due(topUp, { 'research@2025': 100_000, loan }).least
  expect([at(0), at(10_000), at(20_000)]).toEqual([15_000n, 5_000n, 0n])
})
test('for one who is refused no facts are asked for the amount', () => {
  expect(due({ kind: 'share', of: 'research', share: '6%' }, { blacklisted: true })).toEqual({
    least: 0n,
    most: 0n,
    missing: [],
  })
})
test('an amount the text does not name is not zero', () => {
  expect(due({ kind: 'not-known' }, {})).toEqual({ least: undefined, most: undefined, missing: [] })
})
test('a sum is capped over all its parts', () => {
  const sum: Benefit = {
    kind: 'sum',
    cap: '1000万元',
    of: [
      { kind: 'fixed', amount: '800万元' },
      { kind: 'fixed', amount: '300万元' },
    ],
  }
  expect(due(sum, {}).most).toBe(1000n * WAN)
})
test('who is not entitled is due nothing; who may be is due from nothing up', () => {
  const fixed: Benefit = { kind: 'fixed', amount: '1万元' }
  expect([due(fixed, { blacklisted: true }), due(fixed, { region: '350000' })]).toEqual([
    { least: 0n, most: 0n, missing: [] },
    { least: 0n, most: WAN, missing: [] },
  ])
})
test('a benefit says itself in Chinese', () => {
  expect(sayBenefitFor(definitions(), share, occasion)).toBe('2025年“research-increase”的 6%，最高 600 万元')
})

function dueOnLoan(values: Record<string, FactValue>) {
  const gives: Benefit = {
    kind: 'interest',
    principal: 'loan',
    days: 'loan-days',
    rate: '1%',
    principalMost: '2000万元',
    daysMost: 360,
    daysPerYear: 360,
  }
  return due(gives, values).least
}

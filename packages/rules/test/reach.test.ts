import { expect, test } from 'vitest'
import { lowerAmounts, type Benefit } from '../src/index.ts'
import { reachOfAmount, reachOfCounted } from '../src/form/reach.ts'
import { definitions, occasion, policy } from './town.ts'

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

function lowered(gives: Benefit) {
  const [found] = lowerAmounts(definitions([], [policy('P99', { gives })]), occasion).gives
  if (!found) throw new Error('one policy was given')
  return found.amount
}

test('a share of one fact needs its doubled product and no more', () => {
  const share = lowered({ kind: 'share', of: 'research', share: '6%' })
  if (share.op !== 'counted') throw new Error('a share is counted')
  // 6 % of fen is 3 ÷ 50; rounding doubles: 2 × 3 × fact + 50.
  expect(reachOfCounted(share.of)).toEqual({ widest: 6n * LARGEST + 50n, fen: (6n * LARGEST + 50n) / 100n })
})
test('limits of principal and days bound interest', () => {
  const interest = lowered({
    kind: 'interest',
    principal: 'loan',
    days: 'loan-days',
    rate: '1%',
    principalMost: '2000万元',
    daysMost: 360,
    daysPerYear: 360,
  })
  expect(reachOfAmount(interest)).toBe(20_000_000n)
})
test('a cap bounds what is below it, and a sum adds its parts', () => {
  const share: Benefit = { kind: 'share', of: 'research', share: '6%', cap: '600万元' }
  const sum = lowered({ kind: 'sum', of: [share, { kind: 'fixed', amount: '1万元' }] })
  expect(reachOfAmount(sum)).toBe(601_000_000n)
})
test('money without a bound comes out as the cap, however little could be counted', () => {
  const share: Benefit = { kind: 'share', of: 'research', share: '6%', cap: '600万元' }
  expect(reachOfAmount(lowered(share), () => 100n)).toBe(600_000_000n)
})
test('what is known of a fact narrows the reach', () => {
  const step = lowered({ kind: 'per-step', of: 'patents', step: '2项', amount: '1元' })
  expect(reachOfAmount(step, () => 9n)).toBe(400n)
})

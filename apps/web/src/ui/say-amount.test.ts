import { expect, test } from 'vitest'
import { sayAmount } from './say-amount.ts'

const wan = (n: number) => BigInt(n) * 1_000_000n

test('an unknown amount is never a zero', () => {
  expect(sayAmount(undefined)).toBe('金额未知')
  expect(sayAmount({ leastFen: 0n, mostFen: undefined })).toBe('金额未定')
})

test('a decided amount, a bound, a range', () => {
  expect(sayAmount({ leastFen: wan(12), mostFen: wan(12) })).toBe('12 万元')
  expect(sayAmount({ leastFen: 0n, mostFen: wan(300) })).toBe('最高 300 万元')
  expect(sayAmount({ leastFen: wan(5), mostFen: wan(12) })).toBe('5 万元 至 12 万元')
  expect(sayAmount({ leastFen: wan(5), mostFen: undefined })).toBe('至少 5 万元')
})

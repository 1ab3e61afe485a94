import { expect, test } from 'vitest'
import { formatYuan, sayMoney, shareOf } from './money.ts'

test('files get yuan with two decimals', () => {
  expect([formatYuan(123456700n), formatYuan(-5n), formatYuan(0n)]).toEqual(['1234567.00', '-0.05', '0.00'])
})
test.each([
  [37_210_000n, '37.21 万元'],
  [150_000_000_000n, '15 亿元'],
  [1_500_000_000n, '1,500 万元'],
  [123n, '1.23 元'],
  [1_000_001n, '10,000.01 元'],
] as const)('%s fen is said as %s', (fen, said) => {
  expect(sayMoney(fen)).toBe(said)
})
test('a share of money is rounded half up to the fen', () => {
  expect([shareOf(150n, 1n, 100n), shareOf(149n, 1n, 100n)]).toEqual([2n, 1n])
})

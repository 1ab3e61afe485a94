import { expect, test } from 'vitest'
import {
  fenOfWan,
  sayEnd,
  sayEndChange,
  sayMoneyChange,
  sayMoneyRange,
  sayRoughMoney,
  wanOfFen,
} from './say-money.ts'

test.each([
  [0n, '0 元'],
  [12_345_600n, '12.3456 万元'],
  [123_456_789n, '约 123.46 万元'],
  [12_345_678_901n, '约 1.23 亿元'],
  [150_000_000_000n, '15 亿元'],
  [99_999n, '999.99 元'],
])('%d fen are %s', (fen, words) => {
  expect(sayRoughMoney(fen)).toBe(words)
})

test.each([
  [0n, 0n, '不变'],
  [100_000_000n, 250_000_000n, '+150 万元'],
  [250_000_000n, 100_000_000n, '−150 万元'],
  [0n, 123_456_789n, '约 +123.46 万元'],
])('from %d to %d fen is %s', (before, after, words) => {
  expect(sayMoneyChange(before, after)).toBe(words)
})

test('what is sure and what is possible are one number where they agree', () => {
  expect(sayMoneyRange({ leastFen: '100000000', mostFen: '100000000' })).toBe('100 万元')
  expect(sayMoneyRange({ leastFen: '100000000', mostFen: '300000000' })).toBe('100 万元 至 300 万元')
})

test.each([
  ['500', '500000000'],
  ['0.000001', '1'],
  ['12.5', '12500000'],
])('%s 万元 are %s fen, and back', (wan, fen) => {
  expect([fenOfWan(wan), wanOfFen(fen)]).toEqual([fen, wan])
})

test.each(['', '-1', '1e3', '1.0000001'])('%s 万元 is no amount', (typed) => {
  expect(fenOfWan(typed)).toBeUndefined()
})

test('where nobody has a bound the most is not said to be nothing, nor to stay', () => {
  const open = { leastFen: '0', mostFen: '0', openFirms: 2 }
  const bound = { leastFen: '0', mostFen: '100000000', openFirms: 2 }
  expect([sayEnd(open, 'leastFen'), sayEnd(open, 'mostFen'), sayEnd(bound, 'mostFen')]).toEqual([
    '0 元',
    '算不出来',
    '100 万元',
  ])
  expect([sayEnd({ ...open, openFirms: 0 }, 'mostFen'), sayEnd(undefined, 'mostFen')]).toEqual([
    '0 元',
    '0 元',
  ])
  expect(sayMoneyRange(open)).toBe('最少 0 元，最多算不出来')
  expect(sayEndChange(open, bound, 'mostFen')).toBeUndefined()
  expect([sayEndChange(open, bound, 'leastFen'), sayEndChange(undefined, bound, 'mostFen')]).toEqual([
    '不变',
    '+100 万元',
  ])
})

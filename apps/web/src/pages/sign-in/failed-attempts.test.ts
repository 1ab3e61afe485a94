import { expect, test } from 'vitest'
import { afterFailure, noAttempts, sayAttempts, type FailedAttempts } from './failed-attempts.ts'

const MINUTE = 60_000
const failed = (times: number, name = 'wang', at = 0): FailedAttempts =>
  Array.from({ length: times }).reduce<FailedAttempts>((before) => afterFailure(before, name, at), noAttempts)

test.each([
  ['two failures', failed(2), 0, undefined],
  ['three', failed(3), 0, '最多还可以试 2 次，之后账号会锁定 15 分钟。'],
  ['another name', afterFailure(failed(4), 'li', 0), 0, undefined],
  [
    'the same name in capitals',
    afterFailure(failed(3), ' WANG', 0),
    0,
    '最多还可以试 1 次，之后账号会锁定 15 分钟。',
  ],
  ['after the lock has passed', afterFailure(failed(5), 'wang', 15 * MINUTE), 15 * MINUTE, undefined],
  ['the lock has just passed', failed(5), 15 * MINUTE, '锁定时间已过，可以再试。'],
])('%s', (_, attempts, now, words) => {
  expect(sayAttempts(attempts, now)).toBe(words)
})

test('the lock is counted down from the last allowed attempt, whatever is tried meanwhile', () => {
  const locked = afterFailure(failed(5), 'wang', 3 * MINUTE)
  expect(sayAttempts(locked, 3 * MINUTE + 1)).toContain('还有 12 分钟')
})

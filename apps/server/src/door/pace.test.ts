import { expect, test } from 'vitest'
import { makePace } from './pace.ts'

const often = (times: number, call: () => number) => Array.from({ length: times }, call)

test('sixty sign-ins a minute from one address, then one each second', () => {
  const pace = makePace()
  const call = (atMs: number) => pace.secondsToWait('sign-in', '10.0.0.1', atMs)
  expect(often(60, () => call(0)).every((wait) => wait === 0)).toBe(true)
  expect([call(0), call(999), call(1_000), call(1_000)]).toEqual([1, 1, 0, 1])
})

test('another address and another route have their own', () => {
  const pace = makePace()
  often(61, () => pace.secondsToWait('sign-in', '10.0.0.1', 0))
  expect(pace.secondsToWait('sign-in', '10.0.0.2', 0)).toBe(0)
  expect(often(100, () => pace.secondsToWait('me-read', '10.0.0.1', 0)).every((wait) => wait === 0)).toBe(
    true,
  )
})

import { allRoutes } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { makePace } from './pace.ts'

const often = (times: number, call: () => number) => Array.from({ length: times }, call)
const at = (name: string) => ({ each: 'address', name }) as const
const by = (name: string) => ({ each: 'account', name }) as const

test('sixty sign-ins a minute from one address, then one each second', () => {
  const pace = makePace()
  const call = (atMs: number) => pace.secondsToWait('sign-in', at('10.0.0.1'), atMs)
  expect(often(60, () => call(0)).every((wait) => wait === 0)).toBe(true)
  expect([call(0), call(999), call(1_000), call(1_000)]).toEqual([1, 1, 0, 1])
})

test('another address and another route have their own', () => {
  const pace = makePace()
  often(61, () => pace.secondsToWait('sign-in', at('10.0.0.1'), 0))
  expect(pace.secondsToWait('sign-in', at('10.0.0.2'), 0)).toBe(0)
  const others = often(100, () => pace.secondsToWait('me-read', at('10.0.0.1'), 0))
  expect(others.every((wait) => wait === 0)).toBe(true)
})

test('thirty exports a minute for one account, then one every two seconds; another account has its own', () => {
  const pace = makePace()
  const call = (account: string, atMs: number) => pace.secondsToWait('enterprise-export', by(account), atMs)
  expect(often(30, () => call('a', 0)).every((wait) => wait === 0)).toBe(true)
  expect([call('a', 0), call('b', 0), call('a', 2_000)]).toEqual([2, 0, 0])
})

test('whatever gives a file of everything is paced', () => {
  const pace = makePace()
  const small = ['calendar-file', 'audit-checkpoint']
  const unpaced = allRoutes
    .filter(({ id, answer }) => answer === 'file' && !small.includes(id))
    .filter(({ id }) => often(31, () => pace.secondsToWait(id, by('a'), 0)).every((wait) => wait === 0))
  expect(unpaced.map(({ id }) => id)).toEqual([])
})

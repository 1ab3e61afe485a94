import { roleNames } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { minutesLeft } from './minutes-left.ts'
import { kindOfPost, sayDays, standingOfPost } from './say-post.ts'
import { sayRole } from './say-role.ts'

test('a role is told by what it sees and may do', () => {
  expect(sayRole('security-administrator')).toEqual({
    sees: '本地区的账号和岗位，看不到业务数据',
    may: ['查看账号和岗位', '批准岗位'],
  })
})

test.each(roleNames)('%s has words for all it may do', (role) => {
  expect(sayRole(role).may.every((words) => words.length > 0)).toBe(true)
})

test.each([
  ['proposed', '2026-11-01', undefined, 'proposed'],
  ['active', '2026-11-22', undefined, 'coming'],
  ['active', '2026-11-21', '2026-11-21', 'active'],
  ['active', '2026-11-01', '2026-11-20', 'ended'],
  ['refused', '2026-11-01', undefined, 'refused'],
] as const)('%s from %s to %s is %s', (state, validFrom, validTo, standing) => {
  expect(standingOfPost({ state, validFrom, validTo }, '2026-11-21')).toBe(standing)
})

test.each([
  [{ validFrom: '2026-11-21' }, '2026-11-21 起'],
  [{ validFrom: '2026-11-21', validTo: '2026-11-30' }, '2026-11-21 至 2026-11-30'],
])('%j', (post, words) => {
  expect(sayDays(post)).toBe(words)
})

test.each([
  [{}, 'post'],
  [{ deputyFor: 'a' }, 'deputy'],
  [{ succeeds: 'a' }, 'successor'],
])('%j is %s', (post, kind) => {
  expect(kindOfPost(post)).toBe(kind)
})

test.each([
  [undefined, undefined],
  ['2026-11-21T01:00:30Z', 1],
  ['2026-11-21T01:14:01Z', 15],
  ['2026-11-21T01:00:00Z', undefined],
])('a lock until %s', (until, minutes) => {
  expect(minutesLeft(until, Date.parse('2026-11-21T01:00:00Z'))).toBe(minutes)
})

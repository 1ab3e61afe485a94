import type { HeldPost } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestAnswer, TestCaller, TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { addAccount, enterAs } from '../testing/people.ts'
import { findRoleClash } from './role-clash.ts'
import {
  decide,
  idOf,
  openPostsHouse,
  PASSWORD,
  postsOf,
  REASON,
  refusedAs,
  UNIT,
} from './testing/posts-house.ts'

describe.each(engines())('posts on $name', (engine) => {
  let it: TestHouse
  let now = new Date('2026-11-21T01:00:00Z')
  let system: TestCaller
  let security: TestCaller
  beforeAll(async () => {
    ;({ it, system, security } = await openPostsHouse(engine, () => now))
  })
  afterAll(() => it.close())
  const atUnit = { at: 'unit', unit: UNIT, region: '350582' }
  const newcomer = async () => {
    const loginName = `n-${crypto.randomUUID().slice(0, 8)}`
    const made = await system.send('/api/accounts', { loginName, personName: '李四', region: '350582' })
    return (made.answer as { id: string }).id
  }
  const propose = (account: string, more: Record<string, unknown> = {}, by = system) =>
    by.send('/api/posts', { account, role: 'officer', place: atUnit, ...more })

  const messagesOf = async (caller: { get(path: string): Promise<TestAnswer> }) =>
    ((await caller.get('/api/messages')).answer as { rows: object[] }).rows

  test('waiting posts are told to who may decide on them', async () => {
    const other = await it.signIn({ role: 'security-administrator', region: '350582' })
    const told = async (by: TestCaller) => ((await by.get('/api/todos')).answer as { todos: object[] }).todos
    const id = idOf(await propose(await newcomer()))
    const own = idOf(await propose(other.account, { role: 'security-administrator' }))
    const waiting = {
      id: 'post-proposed',
      title: '岗位等待批准',
      link: '/people?state=proposed',
      urgency: 'open',
    }
    expect([await told(other), await told(security), await told(system)]).toEqual([
      [{ ...waiting, count: 1 }],
      [{ ...waiting, count: 2 }],
      [],
    ])
    await decide(security, id, 'refuse')
    await decide(security, own, 'refuse')
    expect(await told(security)).toEqual([])
  })

  test('a proposed post counts from the moment another person confirms it', async () => {
    const person = await addAccount(it, { password: PASSWORD, unit: UNIT })
    const browser = await enterAs(it, { loginName: person.loginName, password: PASSWORD })
    const id = idOf(await propose(person.account, { role: 'reviewer' }))
    const before = await postsOf(browser)
    const { answer } = await security.get('/api/posts/proposed')
    const waiting = (answer as { posts: HeldPost[] }).posts.find((post) => post.id === id)
    expect(waiting).toMatchObject({ personName: '测试人员', proposedBy: '测试人员', mayDecide: true })
    await decide(security, id, 'approve')
    expect([before, await postsOf(browser)]).toEqual([['officer'], ['officer', 'reviewer']])
    expect(await messagesOf(browser)).toMatchObject([{ title: '岗位已经批准：复核人员', link: '/account' }])
    const events = await readAuditOf(it, id)
    expect(events.map(({ kind, person: by }) => [kind, by])).toEqual([
      ['post-proposed', system.account],
      ['post-given', security.account],
    ])
    expect(refusedAs(await decide(security, id, 'refuse'))).toBe('POST_DECIDED')
  })

  test('a refused post counts for nothing', async () => {
    const account = await newcomer()
    const id = idOf(await propose(account))
    await decide(security, id, 'refuse')
    const { answer } = await system.get('/api/accounts?search=n-')
    const found = (answer as { accounts: { id: string; posts: HeldPost[] }[] }).accounts
    expect(found.find((each) => each.id === account)?.posts).toMatchObject([{ id, state: 'refused' }])
    expect(await readAuditOf(it, id)).toMatchObject([
      { kind: 'post-proposed' },
      { kind: 'post-refused', detail: { reason: REASON } },
    ])
    expect((await messagesOf(system))[0]).toMatchObject({
      title: '岗位没有批准：经办人员',
      body: `${UNIT}（经办人员）。原因：${REASON}`,
      link: '/people',
    })
  })

  test('nobody decides on what they proposed or on a post of their own', async () => {
    const other = await it.signIn({ role: 'security-administrator', region: '350582' })
    const own = idOf(await propose(security.account, { role: 'security-administrator' }))
    expect(
      [await decide(security, own, 'approve'), await decide(other, own, 'approve')].map(refusedAs),
    ).toEqual(['POST_TWO_PERSONS', 'done'])
    expect((await decide(system, own, 'approve')).status).toBe(403)
  })

  test('a role has its kind of place, inside the region of the administrator', async () => {
    const account = await newcomer()
    const [firm, foreign] = [
      await enter(it.house.storage, { region: '350582' }),
      await enter(it.house.storage, { region: '350581' }),
    ]
    const at = (creditCode: string) => ({ place: { at: 'enterprise', creditCode } })
    const told = [
      await propose(account, { role: 'officer', ...at(firm.creditCode) }),
      await propose(account, { role: 'enterprise-principal' }),
      await propose(account, { place: { ...atUnit, region: '350500' } }),
      await propose(account, { place: { ...atUnit, unit: '没有的局' } }),
      await propose(account, { role: 'audit-administrator' }),
      await propose(account, { role: 'enterprise-principal', ...at(foreign.creditCode) }),
      await propose(account, { validFrom: '2026-12-01', validTo: '2026-11-30' }),
      await propose(crypto.randomUUID()),
      await propose(account, { role: 'enterprise-principal', ...at(firm.creditCode) }),
      await propose(account, { role: 'enterprise-principal', ...at(firm.creditCode) }),
      await propose(account),
    ]
    expect(told.map(refusedAs)).toEqual([
      'POST_PLACE',
      'POST_PLACE',
      'POST_REGION',
      'UNIT_UNKNOWN',
      'POST_REGION',
      'ENTERPRISE_UNKNOWN',
      'POST_DATES',
      'NOT_FOUND',
      'done',
      'POST_KNOWN',
      'POST_ROLES_APART',
    ])
  })

  test('administrators of another county neither see a post nor decide on it', async () => {
    const foreign = await it.signIn({ role: 'security-administrator', region: '350581' })
    const id = idOf(await propose(await newcomer()))
    expect((await decide(foreign, id, 'approve')).status).toBe(404)
    expect((await foreign.get('/api/posts/proposed')).answer).toEqual({ posts: [] })
  })

  test('an ended post ends its sessions; the last administrator stays', async () => {
    const person = await it.signIn({ role: 'officer', region: '350582' })
    expect(refusedAs(await system.send(`/api/posts/${person.post}/end`, {}))).toBe('done')
    now = new Date(now.getTime() + 3_000)
    expect((await person.get('/api/me/sessions')).status).toBe(401)
    expect(refusedAs(await system.send(`/api/posts/${system.post}/end`, {}))).toBe('LAST_ADMINISTRATOR')
  })
})

test.each([
  [['officer'], 'reviewer', undefined],
  [['officer', 'reviewer'], 'finance', undefined],
  [['enterprise-clerk'], 'enterprise-principal', undefined],
  [[], 'auditor', undefined],
  [['officer'], 'enterprise-clerk', 'POST_ROLES_APART'],
  [['officer'], 'auditor', 'POST_ROLES_APART'],
  [['system-administrator'], 'security-administrator', 'POST_ROLES_APART'],
  [['security-administrator'], 'audit-administrator', 'POST_ROLES_APART'],
  [['system-administrator'], 'officer', 'POST_ROLES_APART'],
] as const)('%j and %s', (held, wanted, fault) => {
  expect(findRoleClash(held, wanted)?.refused).toBe(fault)
})

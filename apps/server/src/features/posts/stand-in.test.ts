import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestCaller, TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { addAccount, enterAs } from '../testing/people.ts'
import { reassignMatters } from './reassign-matters.ts'
import { decide, idOf, openPostsHouse, PASSWORD, postsOf, refusedAs, UNIT } from './testing/posts-house.ts'

describe.each(engines())('standing in and taking over on $name', (engine) => {
  let it: TestHouse
  let now = new Date('2026-11-21T01:00:00Z')
  let system: TestCaller
  let security: TestCaller
  beforeAll(async () => {
    ;({ it, system, security } = await openPostsHouse(engine, () => now))
  })
  afterAll(() => it.close())

  // Days pass in these tests, and sessions do not last that long.
  beforeEach(async () => {
    system = await it.signInAgain(system)
    security = await it.signInAgain(security)
  })
  const pair = async () => {
    const [officer, colleague] = [
      await it.signIn({ role: 'officer', region: '350582', unit: UNIT }),
      await addAccount(it, { password: PASSWORD, role: 'reviewer', unit: UNIT }),
    ]
    return { officer, colleague }
  }

  test('a deputy has the post for the days named and not longer', async () => {
    const { officer, colleague } = await pair()
    const named = await officer.send('/api/me/deputy', {
      account: colleague.account,
      from: '2026-11-21',
      to: '2026-11-22',
    })
    await decide(security, idOf(named), 'approve')
    const browser = await enterAs(it, { loginName: colleague.loginName, password: PASSWORD })
    const during = await postsOf(browser)
    const { answer: who } = await browser.get('/api/me')
    const standsInFor = (who as { me: { posts: { standsInFor?: string }[] } }).me.posts.map(
      (post) => post.standsInFor,
    )
    expect(standsInFor).toEqual([undefined, '测试人员'])
    const { answer: told } = await officer.get('/api/me/colleagues')
    expect((told as { asked: object[] }).asked).toEqual([
      {
        id: idOf(named),
        kind: 'deputy',
        personName: '测试人员',
        state: 'active',
        from: '2026-11-21',
        to: '2026-11-22',
      },
    ])
    now = new Date(now.getTime() + 2 * 86_400_000)
    const again = await enterAs(it, { loginName: colleague.loginName, password: PASSWORD })
    expect([during, await postsOf(again)]).toEqual([['reviewer', 'officer'], ['reviewer']])
  })

  test('what was asked can be taken back, approved or not, by whoever asked', async () => {
    const { officer, colleague } = await pair()
    const stranger = await it.signIn({ role: 'officer', region: '350582', unit: UNIT })
    const ask = async () => {
      const day = now.toISOString().slice(0, 10)
      return idOf(await officer.send('/api/me/deputy', { account: colleague.account, from: day, to: day }))
    }
    const withdraw = (by: TestCaller, id: string) => by.send(`/api/me/colleagues/${id}/withdraw`, {})
    const waiting = await ask()
    const told = [await withdraw(stranger, waiting), await withdraw(officer, waiting)]
    const approved = await ask()
    await decide(security, approved, 'approve')
    const browser = await enterAs(it, { loginName: colleague.loginName, password: PASSWORD })
    const during = await postsOf(browser)
    told.push(await withdraw(officer, approved), await withdraw(officer, approved))
    const after = await enterAs(it, { loginName: colleague.loginName, password: PASSWORD })
    expect(told.map(refusedAs)).toEqual(['NOT_FOUND', 'done', 'done', 'POST_DECIDED'])
    expect([during, await postsOf(after)]).toEqual([['reviewer', 'officer'], ['reviewer']])
  })

  test('a handover that was approved is not taken back by its own hand', async () => {
    const { officer, colleague } = await pair()
    const from = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
    const id = idOf(await officer.send('/api/me/handover', { account: colleague.account, from }))
    await decide(security, id, 'approve')
    expect(refusedAs(await officer.send(`/api/me/colleagues/${id}/withdraw`, {}))).toBe('POST_HANDED_OVER')
  })

  test('only colleagues of the same unit, only officers, only once', async () => {
    const { officer, colleague } = await pair()
    const elsewhere = await addAccount(it, { password: PASSWORD, unit: '别的单位' })
    const clerk = await it.signIn({
      role: 'enterprise-clerk',
      region: '350582',
      enterprise: (await enter(it.house.storage)).id,
    })
    const from = '2026-12-01'
    const ask = (by: TestCaller, account: string, to = '2026-12-03') =>
      by.send('/api/me/deputy', { account, from, to })
    const told = [
      await ask(officer, elsewhere.account),
      await ask(officer, officer.account),
      await ask(clerk, colleague.account),
      await ask(system, colleague.account),
      await ask(officer, colleague.account, '2026-11-30'),
      await ask(officer, colleague.account),
      await ask(officer, colleague.account),
    ]
    expect(told.map(refusedAs)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'POST_NOT_OWN',
      'POST_NOT_OWN',
      'POST_DATES',
      'done',
      'POST_WAITING',
    ])
    const { answer } = await officer.get('/api/me/colleagues')
    const accounts = (answer as { colleagues: { account: string }[] }).colleagues.map((each) => each.account)
    expect(accounts).toContain(colleague.account)
    expect(accounts).not.toContain(elsewhere.account)
  })

  test('a handover ends the post of the predecessor the day before, once it is approved', async () => {
    const { officer, colleague } = await pair()
    const from = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
    const handed = await officer.send('/api/me/handover', { account: colleague.account, from })
    expect(await postsOf(officer)).toEqual(['officer'])
    await decide(security, idOf(handed), 'approve')
    const said = (await readAuditOf(it, idOf(handed))).map(({ kind }) => kind)
    expect(said).toEqual(['post-proposed', 'post-given', 'matters-reassigned'])
    now = new Date(now.getTime() + 86_400_000)
    const [before, after] = [
      await it.signInAgain(officer),
      await enterAs(it, { loginName: colleague.loginName, password: PASSWORD }),
    ]
    expect([await postsOf(before), await postsOf(after)]).toEqual([[], ['reviewer', 'officer']])
  })

  test('matters in hand go to the successor', async () => {
    const kinds = [
      {
        name: 'corrections',
        reassign: (_: unknown, from: string, to: string) => Promise.resolve(from === to ? 0 : 3),
      },
    ]
    const acting = { person: 'a', scope: { kind: 'region', region: '350582' } } as const
    const post = crypto.randomUUID()
    const command = { key: crypto.randomUUID(), kind: 'test', content: null }
    await it.house.storage.perform(acting, command, async (open) => {
      await reassignMatters(open, { from: 'a', to: 'b', post }, kinds)
      return null
    })
    expect(await readAuditOf(it, post)).toEqual([
      { kind: 'matters-reassigned', person: 'a', detail: { from: 'a', to: 'b', corrections: 3 } },
    ])
  })
})

import { authenticatorRoutes, readMe, sessionRoutes, signInRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openHouse, type TestHouse } from '../../door/testing/open-house.ts'
import { withClient } from '../../storage/storage.ts'
import { engines } from '../../storage/testing/databases.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { addAccount, enterAs } from '../testing/people.ts'
import { sessionHandlers } from '../sessions/handlers.ts'
import { LOCK_MS } from './lock-out.ts'
import { signInHandlers } from './handlers.ts'

const routes = [...sessionRoutes, ...signInRoutes, ...authenticatorRoutes]
const handlers = [...sessionHandlers, ...signInHandlers]
const PASSWORD = 'Shan-gao-yue-xiao-41'

describe.each(engines())('signing in on $name', (engine) => {
  let it: TestHouse
  let now = new Date('2026-11-21T01:00:00Z')
  beforeAll(async () => void (it = await openHouse(engine, { routes, handlers, now: () => now })))
  afterAll(() => it.close())
  const someone = (more: { role?: 'officer' | 'enterprise-clerk'; changedAt?: Date } = {}) =>
    addAccount(it, { password: PASSWORD, ...more })

  test('the right password begins a session in the first post', async () => {
    const { loginName, post } = await someone()
    const entered = await enterAs(it, { loginName, password: PASSWORD })
    expect(entered).toMatchObject({ status: 200, answer: { next: 'go-on' } })
    const { answer } = await entered.get(readMe.path)
    expect(answer).toMatchObject({ me: { loginName, post: { id: post } } })
  })

  test('capitals and spaces around the login name do no harm', async () => {
    const { loginName } = await someone()
    const { status } = await enterAs(it, { loginName: ` ${loginName.toUpperCase()} `, password: PASSWORD })
    expect(status).toBe(200)
  })

  test('a wrong name, a wrong password, a locked and a disabled account get the very same answer', async () => {
    const [wrong, locked, disabled] = [await someone(), await someone(), await someone()]
    for (let i = 0; i < 5; i++) await enterAs(it, { loginName: locked.loginName, password: 'wrong' })
    await disabled.disable()
    const answers = [
      await enterAs(it, { loginName: 'nobody-of-this-name', password: PASSWORD }),
      await enterAs(it, { loginName: wrong.loginName, password: 'wrong' }),
      await enterAs(it, { loginName: locked.loginName, password: PASSWORD }),
      await enterAs(it, { loginName: disabled.loginName, password: PASSWORD }),
    ].map(({ status, answer }) => ({ status, ...(answer as object), request: undefined }))
    const [first] = answers
    expect(first).toMatchObject({ status: 422, refused: 'SIGN_IN_REFUSED' })
    expect(answers).toEqual([first, first, first, first])
  })

  test('five failures lock the account for fifteen minutes, and each is set down', async () => {
    const { loginName, account } = await someone()
    for (let i = 0; i < 5; i++) await enterAs(it, { loginName, password: 'wrong' })
    now = new Date(now.getTime() + LOCK_MS - 1_000)
    const before = await enterAs(it, { loginName, password: PASSWORD })
    now = new Date(now.getTime() + 2_000)
    const after = await enterAs(it, { loginName, password: PASSWORD })
    expect([before.status, after.status]).toEqual([422, 200])
    const kinds = (await readAuditOf(it, account)).map(({ kind, person }) => `${kind} ${person}`)
    expect(kinds).toEqual([
      ...Array.from({ length: 5 }, () => 'sign-in-failed entrance'),
      'account-locked entrance',
      `sign-in-failed ${account}`,
      `signed-in ${account}`,
    ])
  })

  test('many guesses at once gain no more than five', async () => {
    const { loginName, account } = await someone()
    await Promise.all(Array.from({ length: 12 }, () => enterAs(it, { loginName, password: 'wrong' })))
    const failures = (await readAuditOf(it, account)).map(({ detail }) => detail)
    expect(failures.filter((detail) => 'reason' in detail)).toHaveLength(7)
  })

  test('a key that is used again does not carry an old answer over to a new password', async () => {
    const { loginName } = await someone()
    const key = 'the-same-key'
    const wrong = await enterAs(it, { loginName, password: 'wrong' }, { key })
    const right = await enterAs(it, { loginName, password: PASSWORD }, { key })
    expect([wrong.status, right.status]).toEqual([422, 200])
  })

  test('an unknown login name is written down nowhere', async () => {
    const loginName = 'zhangsan.of.nowhere'
    await enterAs(it, { loginName, password: 'wrong' })
    const { rows } = await withClient(it.db.admin, (client) =>
      client.query<{ told: string }>(
        `select 'command' as told from yinyu.command c where c::text like $1
         union all select 'event' from yinyu.audit_event a where a::text like $1
         union all select detail ->> 'reason' from yinyu.audit_event where detail ->> 'reason' = 'unknown'`,
        [`%${loginName}%`],
      ),
    )
    expect(new Set(rows.map(({ told }) => told))).toEqual(new Set(['unknown']))
  })

  test('every sign-in has a session of its own and ends the one that the browser had', async () => {
    const { loginName } = await someone()
    const first = await enterAs(it, { loginName, password: PASSWORD })
    const second = await enterAs(it, { loginName, password: PASSWORD }, { before: first.token })
    expect(second.token).not.toBe(first.token)
    now = new Date(now.getTime() + 2_500)
    expect((await first.get(readMe.path)).answer).toMatchObject({ isSample: false })
    expect((await first.get(readMe.path)).answer).not.toHaveProperty('me')
    expect((await second.get(readMe.path)).answer).toMatchObject({ me: { loginName } })
  })

  test('a password that is too old has to be changed: officers after 90 days, firms after 180', async () => {
    const changedAt = new Date(now.getTime() - 100 * 86_400_000)
    const [officer, clerk] = [
      await someone({ changedAt }),
      await someone({ changedAt, role: 'enterprise-clerk' }),
    ]
    const answers = [
      await enterAs(it, { loginName: officer.loginName, password: PASSWORD }),
      await enterAs(it, { loginName: clerk.loginName, password: PASSWORD }),
    ]
    expect(answers.map(({ answer }) => answer)).toEqual([{ next: 'change-password' }, { next: 'go-on' }])
  })

  test('an address that tries too often is told when to come back', async () => {
    // So many calls may take longer than the second in which one more is allowed.
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const other = await openHouse(engine, { routes, handlers })
    const body = { loginName: 'nobody', password: 'wrong' }
    const answers = await Promise.all(Array.from({ length: 61 }, () => enterAs(other, body)))
    await other.close()
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ answer: { refused: 'TOO_MANY' }, headers: { 'retry-after': '1' } })
  })
})

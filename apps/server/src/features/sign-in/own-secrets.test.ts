import { Secret, TOTP } from 'otpauth'
import { authenticatorRoutes, sessionRoutes, signInRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestHouse } from '../../door/testing/open-house.ts'
import { withClient } from '../../storage/storage.ts'
import { engines } from '../../storage/testing/databases.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { addAccount, enterAs } from '../testing/people.ts'
import { sessionHandlers } from '../sessions/handlers.ts'
import { signInHandlers } from './handlers.ts'

const routes = [...sessionRoutes, ...signInRoutes, ...authenticatorRoutes]
const handlers = [...sessionHandlers, ...signInHandlers]
const PASSWORD = 'Shan-gao-yue-xiao-41'
const NEXT = 'Shui-luo-shi-chu-93'

describe.each(engines())('own secrets on $name', (engine) => {
  let it: TestHouse
  let now = new Date('2026-11-21T01:00:00Z')
  const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1_000))
  beforeAll(async () => void (it = await openHouse(engine, { routes, handlers, now: () => now })))
  afterAll(() => it.close())
  const begin = async (more: { next?: 'must-change' } = {}) => {
    const person = await addAccount(it, { password: PASSWORD, ...more })
    return { ...person, browser: await enterAs(it, { loginName: person.loginName, password: PASSWORD }) }
  }

  test('a first password opens nothing but the change of itself', async () => {
    const { browser, loginName } = await begin({ next: 'must-change' })
    expect(browser.answer).toEqual({ next: 'change-password' })
    const changed = await browser.send('/api/me/password', { current: PASSWORD, password: NEXT })
    expect(changed).toMatchObject({ status: 200, answer: { sessionsEnded: 0 } })
    expect((await browser.get('/api/me')).answer).toMatchObject({ me: { mustChangePassword: false } })
    const again = [
      await enterAs(it, { loginName, password: PASSWORD }),
      await enterAs(it, { loginName, password: NEXT }),
    ]
    expect(again.map(({ status }) => status)).toEqual([422, 200])
  })

  test('a changed password ends every other session', async () => {
    const { browser, loginName } = await begin()
    const other = await enterAs(it, { loginName, password: PASSWORD })
    const { answer } = await browser.send('/api/me/password', { current: PASSWORD, password: NEXT })
    expect(answer).toEqual({ sessionsEnded: 1 })
    const [mine, theirs] = [await browser.get('/api/me/sessions'), await other.get('/api/me/sessions')]
    expect([mine.status, theirs.status]).toEqual([200, 401])
  })

  test('none of the last five passwords is taken again, nor a weak one', async () => {
    const { browser } = await begin()
    const change = async (current: string, password: string) => {
      const { answer } = await browser.send('/api/me/password', { current, password })
      return (answer as { refused?: string }).refused ?? 'done'
    }
    const names = [1, 2, 3, 4, 5].map((i) => `${NEXT}-${i}`)
    const told = [await change(PASSWORD, PASSWORD), await change(PASSWORD, 'Password1234')]
    for (const [i, name] of names.entries()) told.push(await change(names[i - 1] ?? PASSWORD, name))
    told.push(await change(names[4] ?? '', names[0] ?? ''), await change(names[4] ?? '', PASSWORD))
    const done = Array.from({ length: 5 }, () => 'done')
    expect(told).toEqual(['PASSWORD_REUSED', 'PASSWORD_COMMON', ...done, 'PASSWORD_REUSED', 'done'])
  })

  test('guessing the present password locks the account as it does at the entrance', async () => {
    const { browser, account } = await begin()
    for (let i = 0; i < 5; i++)
      await browser.send('/api/me/password', { current: `wrong ${i}`, password: NEXT })
    const { answer } = await browser.send('/api/me/password', { current: PASSWORD, password: NEXT })
    expect(answer).toMatchObject({ refused: 'PASSWORD_WRONG' })
    expect((await readAuditOf(it, account)).map(({ kind }) => kind)).toContain('account-locked')
  })

  test('no password comes near the commands, nor a quick digest of one', async () => {
    const { browser, account } = await begin()
    const key = 'change-without-trace'
    await browser.send('/api/me/password', { current: PASSWORD, password: NEXT }, key)
    const { rows } = await withClient(it.db.admin, (client) =>
      client.query<{ kept: string }>(
        `select content_digest = encode(sha256(convert_to('{"account":"' || $1 || '"}', 'utf8')), 'hex') as kept
         from yinyu.command where key = $2`,
        [account, key],
      ),
    )
    expect(rows).toEqual([{ kept: true }])
  })

  test('the secret of an authenticator cannot be read in the database', async () => {
    const { browser } = await begin()
    const { answer } = await browser.send('/api/me/authenticator/begin', {})
    const rows = await withClient(it.db.admin, (client) =>
      client.query<{ totp_secret: string }>(
        'select totp_secret from yinyu.credential where totp_secret is not null',
      ),
    )
    const kept = rows.rows.map(({ totp_secret }) => totp_secret)
    const { secret } = answer as { secret: string }
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((each) => each.includes(secret) || !each.startsWith('sealed-1:'))).toEqual([])
  })

  test('an authenticator is asked for once it has been confirmed, and each code counts once', async () => {
    const { browser, loginName } = await begin()
    const { answer } = await browser.send('/api/me/authenticator/begin', {})
    const { secret, url } = answer as { secret: string; url: string }
    expect(decodeURIComponent(url)).toContain(`otpauth://totp/引育:${loginName}?issuer=引育&secret=${secret}`)
    const app = new TOTP({ secret: Secret.fromBase32(secret) })
    const code = () => app.generate({ timestamp: now.getTime() })
    const wrong = await browser.send('/api/me/authenticator/confirm', { code: '000000' })
    expect(wrong.answer).toMatchObject({ refused: 'AUTHENTICATOR_CODE' })
    expect((await enterAs(it, { loginName, password: PASSWORD })).answer).toEqual({ next: 'go-on' })
    await browser.send('/api/me/authenticator/confirm', { code: code() })
    expect((await browser.get('/api/me')).answer).toMatchObject({ me: { authenticator: 'on' } })

    const enter = async (given: { code?: string }) => {
      const { answer: said } = await enterAs(it, { loginName, password: PASSWORD, ...given })
      return (said as { next?: string }).next ?? 'refused'
    }
    const used = code()
    const first = [await enter({}), await enter({ code: used })]
    later(30)
    const fresh = code()
    const second = [await enter({ code: fresh }), await enter({ code: fresh }), await enter({ code: '12' })]
    expect([...first, ...second]).toEqual(['give-code', 'refused', 'go-on', 'refused', 'refused'])

    later(30)
    const off = { password: PASSWORD, code: code() }
    const ends = [
      (await browser.send('/api/me/authenticator/end', { ...off, password: 'wrong' })).status,
      (await browser.send('/api/me/authenticator/end', { ...off, code: fresh })).status,
      (await browser.send('/api/me/authenticator/end', off)).status,
    ]
    expect([...ends, await enter({})]).toEqual([422, 422, 200, 'go-on'])
  })

  test('a secret is shown once', async () => {
    const { browser } = await begin()
    const key = 'authenticator-once'
    await browser.send('/api/me/authenticator/begin', {}, key)
    const again = await browser.send('/api/me/authenticator/begin', {}, key)
    expect(again.answer).toMatchObject({ refused: 'SHOWN_ONCE' })
  })

  test('officers are advised to have one under mlps3', async () => {
    const officer = await begin()
    expect((await officer.browser.get('/api/me')).answer).toMatchObject({
      me: { authenticator: 'recommended' },
    })
  })
})

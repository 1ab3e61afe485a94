import { identityServiceRoutes } from '@yinyu/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openHouse, type TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { addAccount, browserWith, enterAs } from '../testing/people.ts'
import { peopleHandlers, peopleRoutes } from '../testing/people-house.ts'
import { identityServiceHandlers } from './handlers.ts'
import { openIdentityService, type TestIdentityService } from './testing/identity-service.ts'
import { readWay, WAY_COOKIE, writeWay, type Way } from './way.ts'

const PASSWORD = 'Shan-gao-yue-xiao-41'
const publicUrl = 'http://yinyu.test'
const redirectUri = `${publicUrl}/api/identity-service/return`
const routes = [...peopleRoutes, ...identityServiceRoutes]
const handlers = [...peopleHandlers, ...identityServiceHandlers]
type Cookies = Record<string, string>

describe.each(engines())('the identity service on $name', (engine) => {
  let it: TestHouse
  let service: TestIdentityService
  beforeAll(async () => void (service = await openIdentityService(redirectUri)))
  afterAll(() => service.stop())
  beforeEach(async () => {
    const settings = { publicUrl, identityService: { ...service.settings } }
    it = await openHouse(engine, { routes, handlers, settings })
  })
  afterEach(() => it.close())

  const go = async (url: string, cookies: Cookies) => {
    const answered = await it.server.inject({ url, cookies })
    const set = Object.fromEntries(answered.cookies.map(({ name, value }) => [name, value]))
    return { onwardTo: String(answered.headers.location), set, cookies: { ...cookies, ...set }, answered }
  }
  const start = (cookies: Cookies = {}, purpose = 'sign-in') =>
    go(`/api/identity-service/start?purpose=${purpose}`, cookies)
  const comeBack = (at: URL, cookies: Cookies) => go(`${at.pathname}${at.search}`, cookies)
  const wholeWay = async (subject: string, cookies: Cookies = {}, purpose = 'sign-in') => {
    const begun = await start(cookies, purpose)
    return comeBack(await service.visit(begun.onwardTo, subject), begun.cookies)
  }
  const person = async () => {
    const made = await addAccount(it, { password: PASSWORD })
    const { token = '' } = await enterAs(it, { loginName: made.loginName, password: PASSWORD })
    return { ...made, cookies: { yinyu: token }, browser: browserWith(it, token) }
  }
  const withWay = (cookies: Cookies, change: (way: Way) => Way): Cookies => {
    const way = readWay(cookies[WAY_COOKIE])
    return way === undefined ? cookies : { ...cookies, [WAY_COOKIE]: writeWay(change(way)) }
  }

  test('who has linked the own identity signs in with it, and no longer after ending the link', async () => {
    const { account, loginName, cookies, browser } = await person()
    const linked = await wholeWay('zhang', cookies, 'link')
    expect(linked.onwardTo).toBe('/account')
    expect((await browser.get('/api/me')).answer).toMatchObject({ me: { isLinked: true } })
    const entered = await wholeWay('zhang')
    expect(entered.onwardTo).toBe('/work')
    const fresh = browserWith(it, entered.set['yinyu'])
    expect((await fresh.get('/api/me')).answer).toMatchObject({ me: { loginName } })
    const kinds = (await readAuditOf(it, account)).map(({ kind }) => kind)
    expect(kinds).toEqual(['signed-in', 'identity-linked', 'signed-in'])
    await browser.send('/api/me/identity/end', {})
    expect((await wholeWay('zhang')).onwardTo).toBe('/sign-in?refused=IDENTITY_UNKNOWN')
  })

  test('an identity that nobody has linked is told what to do, and gets no session', async () => {
    const { onwardTo, set } = await wholeWay('stranger')
    expect(onwardTo).toBe('/sign-in?refused=IDENTITY_UNKNOWN')
    expect(set).not.toHaveProperty('yinyu')
  })

  test('one identity belongs to one account, and one account to one identity', async () => {
    const [first, second] = [await person(), await person()]
    await wholeWay('li', first.cookies, 'link')
    const told = [
      await wholeWay('li', second.cookies, 'link'),
      await wholeWay('wang', first.cookies, 'link'),
      await start({}, 'link'),
    ]
    expect(told.map(({ onwardTo }) => onwardTo)).toEqual([
      '/account?refused=IDENTITY_TAKEN',
      '/account?refused=IDENTITY_ALREADY',
      '/sign-in?refused=IDENTITY_NOT_SIGNED_IN',
    ])
  })

  test('a disabled account stays out', async () => {
    const { cookies, disable } = await person()
    await wholeWay('zhao', cookies, 'link')
    await disable()
    expect((await wholeWay('zhao')).onwardTo).toBe('/sign-in?refused=IDENTITY_UNKNOWN')
  })

  test('a foreign state, nonce or verifier, and a way that this browser has not begun, are refused', async () => {
    const { cookies } = await person()
    await wholeWay('qian', cookies, 'link')
    const attempts: ((at: URL, held: Cookies) => [URL, Cookies])[] = [
      (at, held) => [new URL(at.href.replace(/state=[^&]+/, 'state=foreign')), held],
      (at, held) => [at, withWay(held, (way) => ({ ...way, nonce: 'foreign' }))],
      (at, held) => [at, withWay(held, (way) => ({ ...way, verifier: 'v'.repeat(43) }))],
      (at) => [at, {}],
      (at) => [at, { [WAY_COOKIE]: 'bm9uc2Vuc2U' }],
    ]
    for (const change of attempts) {
      const begun = await start()
      const returned = await comeBack(...change(await service.visit(begun.onwardTo, 'qian'), begun.cookies))
      expect(returned.onwardTo).toBe('/sign-in?refused=IDENTITY_SERVICE_REFUSED')
      expect(returned.set).not.toHaveProperty('yinyu')
    }
  })

  test('a way back counts once', async () => {
    const { cookies } = await person()
    await wholeWay('sun', cookies, 'link')
    const begun = await start()
    const at = await service.visit(begun.onwardTo, 'sun')
    const first = await comeBack(at, begun.cookies)
    const again = await comeBack(at, begun.cookies)
    expect([first.onwardTo, again.onwardTo]).toEqual(['/work', '/sign-in?refused=IDENTITY_SERVICE_REFUSED'])
    expect(first.answered.cookies.find(({ name }) => name === WAY_COOKIE)?.value).toBe('')
  })

  test('what is kept for the way cannot be read by scripts, nor sent along by other sites', async () => {
    const { answered } = await start()
    const kept = answered.cookies.find(({ name }) => name === WAY_COOKIE)
    expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600 })
  })

  test('while the service is down people sign in with passwords, and with it as soon as it is back', async () => {
    const { loginName, cookies } = await person()
    await service.stop()
    const down = await start()
    expect(down.onwardTo).toBe('/sign-in?refused=IDENTITY_SERVICE_DOWN')
    expect((await enterAs(it, { loginName, password: PASSWORD })).status).toBe(200)
    expect((await it.stranger.get('/api/entrance')).status).toBe(200)
    await service.start()
    expect((await wholeWay('zhou', cookies, 'link')).onwardTo).toBe('/account')
    const begun = await start()
    const at = await service.visit(begun.onwardTo, 'zhou')
    await service.stop()
    expect((await comeBack(at, begun.cookies)).onwardTo).toBe('/sign-in?refused=IDENTITY_SERVICE_DOWN')
    await service.start()
  })

  test('without an identity service the way is closed', async () => {
    const other = await openHouse(engine, { routes, handlers })
    const { headers } = await other.server.inject({ url: '/api/identity-service/start' })
    await other.close()
    expect(headers.location).toBe('/sign-in?refused=IDENTITY_SERVICE_OFF')
  })
})

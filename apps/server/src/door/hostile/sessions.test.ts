import { allRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { addAccount, browserWith, enterAs } from '../../features/testing/people.ts'
import { engines } from '../../storage/testing/databases.ts'
import { todayInChina } from '../../storage/testing/people.ts'
import { openHouse, type TestHouse } from '../testing/open-house.ts'

const PASSWORD = 'Yanshi-2026-zhanghu'
const pathOf = (path: string) => path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')

describe.each(engines().slice(0, 1))('what stands for a person on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => void (it = await openHouse(engine)))
  afterAll(() => it.close())
  const enter = async (before?: string) => {
    const { loginName } = await addAccount(it, { password: PASSWORD })
    return enterAs(it, { loginName, password: PASSWORD }, { before })
  }
  const statusWith = async (headers: Record<string, string>, url = '/api/me/sessions') =>
    (await it.server.inject({ url, headers })).statusCode

  test('no other site makes a browser change anything, whatever the route', async () => {
    const { cookie } = await it.signIn({ role: 'officer' })
    const taken: string[] = []
    for (const { id, method, path } of allRoutes) {
      if (method !== 'POST') continue
      for (const from of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
      ]) {
        const headers = {
          cookie,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...from,
        }
        const { statusCode } = await it.server.inject({
          method,
          url: pathOf(path),
          headers,
          payload: '{}',
          remoteAddress: `10.0.0.${taken.length + 1}`,
        })
        if (statusCode !== 403) taken.push(`${id} from ${JSON.stringify(from)}: ${statusCode}`)
      }
    }
    expect(taken).toEqual([])
  })

  test('the cookie is for this site and not for scripts; behind https only for https', async () => {
    const { headers } = await enter()
    expect(headers['set-cookie']).toMatch(/^yinyu=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const house = await openHouse(engine, { settings: { publicUrl: 'https://yinyu.example.gov.cn' } })
    const { loginName } = await addAccount(house, { password: PASSWORD })
    const secure = await enterAs(house, { loginName, password: PASSWORD })
    expect(secure.headers['set-cookie']).toMatch(
      /^__Host-yinyu=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    await house.close()
  })

  test('a token that was put into the browser beforehand is not taken over', async () => {
    const planted = 'planted-by-somebody-else-0123456789-0123456789'
    const { token } = await enter(planted)
    expect([token === planted, (await browserWith(it, planted).get('/api/me/sessions')).status]).toEqual([
      false,
      401,
    ])
  })

  test('signing in again ends the session that the browser had', async () => {
    const first = await enter()
    const second = await enter(first.token)
    expect(second.status).toBe(200)
    expect([
      (await first.get('/api/me/sessions')).status,
      (await second.get('/api/me/sessions')).status,
    ]).toEqual([401, 200])
  })

  test('after signing out the token opens nothing, at once', async () => {
    const entered = await enter()
    expect((await entered.get('/api/me/sessions')).status).toBe(200)
    expect((await entered.send('/api/sign-out', { where: 'here' })).headers['set-cookie']).toMatch(
      /^yinyu=; .*Expires=Thu, 01 Jan 1970/,
    )
    expect((await entered.get('/api/me/sessions')).status).toBe(401)
  })

  test('a session is no token for programs, a token no session, and neither counts in an address', async () => {
    const { token: session = '' } = await enter()
    const officer = await it.signIn({ role: 'officer' })
    const body = {
      title: '月报',
      permissions: ['registry.read'],
      validTo: todayInChina(),
    }
    const { token } = (await officer.send('/api/me/tokens', body)).answer as { token: string }
    expect(token).toBeTypeOf('string')
    expect([
      await statusWith({ authorization: `Bearer ${session}` }),
      await statusWith({ cookie: `yinyu=${token}` }, '/api/enterprises'),
      await statusWith({}, `/api/enterprises?token=${token}`),
      await statusWith({}, `/api/enterprises?yinyu=${session}`),
      await statusWith(
        { authorization: `Basic ${Buffer.from(`a:${token}`).toString('base64')}` },
        '/api/enterprises',
      ),
    ]).toEqual([401, 401, 401, 401, 401])
  })

  test('a token does what it was made for and nothing else, on every route', async () => {
    const officer = await it.signIn({ role: 'officer' })
    const body = {
      title: '大屏',
      permissions: ['ladder.read'],
      validTo: todayInChina(),
    }
    const { token } = (await officer.send('/api/me/tokens', body)).answer as { token: string }
    const open: string[] = []
    for (const { id, method, path, access } of allRoutes) {
      if (access === 'public') continue
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      }
      const { statusCode } = await it.server.inject({
        method,
        url: pathOf(path),
        headers,
        ...(method === 'POST' ? { payload: '{}' } : {}),
      })
      if (statusCode !== 403) open.push(`${id} ${statusCode}`)
    }
    expect(open).toEqual(['ladder-read 200'])
  })

  test('who guesses or takes everything is slowed down; another address and another account are not', async () => {
    // Ninety calls may take longer than the second in which one more is allowed.
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const guess = (remoteAddress: string) =>
      it.server.inject({
        method: 'POST',
        url: '/api/sign-in',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        payload: '{}',
        remoteAddress,
      })
    for (let i = 0; i < 60; i++) await guess('10.9.9.9')
    const [slowed, other] = [await guess('10.9.9.9'), await guess('10.9.9.8')]
    expect([slowed.statusCode, slowed.headers['retry-after'], slowed.json(), other.statusCode]).toMatchObject(
      [429, '1', { refused: 'TOO_MANY' }, 400],
    )
    const [taker, colleague] = [await it.signIn({ role: 'officer' }), await it.signIn({ role: 'officer' })]
    const take = (who: typeof taker) => who.get('/api/enterprises.xlsx?find=nothing')
    for (let i = 0; i < 30; i++) await take(taker)
    const again = await it.signInAgain(taker)
    const answers = [await take(taker), await take(again), await take(colleague)]
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200])
    expect(answers[0]?.headers['retry-after']).toBe('2')
  })
})

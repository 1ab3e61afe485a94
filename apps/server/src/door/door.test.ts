import { route } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { engines } from '../storage/testing/databases.ts'
import { registerEnterprise } from '../storage/enterprises.ts'
import { newCreditCode } from '../storage/testing/people.ts'
import { changing, reading } from './handler.ts'
import { findRouteFaults } from './route-faults.ts'
import { openHouse, type TestHouse } from './testing/open-house.ts'

const none = z.object({})
const listed = route({
  id: 'listed',
  title: '列出',
  method: 'GET',
  path: '/api/listed',
  access: 'registry.read',
  audit: [],
  params: none,
  query: z.object({ most: z.coerce.number().int().max(100).default(10) }),
  body: 'none',
  answer: z.object({ names: z.array(z.string()) }),
})
const registered = route({
  id: 'registered',
  title: '登记',
  method: 'POST',
  path: '/api/registered',
  access: 'registry.write',
  audit: ['enterprise-registered'],
  params: none,
  query: none,
  body: z.strictObject({ creditCode: z.string(), name: z.string(), region: z.string() }),
  answer: z.object({ id: z.string() }),
})
const handlers = [
  reading(listed, async ({ sql }, { query }) => {
    const rows = await sql.selectFrom('enterprise').select('name').limit(query.most).execute()
    return { names: rows.map(({ name }) => name) }
  }),
  changing(registered, async (open, { body, today }) => ({
    id: await registerEnterprise(open, { ...body, registeredOn: today, document: '营业执照' }),
  })),
]

describe.each(engines())('the door on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => void (it = await openHouse(engine, { routes: [listed, registered], handlers })))
  afterAll(() => it.close())
  const firm = () => ({ creditCode: newCreditCode(), name: '甲', region: '350582' })

  test('nobody gets in without a session, and nobody past the rights of the post', async () => {
    const finance = await it.signIn({ role: 'finance' })
    const admin = await it.signIn({ role: 'system-administrator' })
    const statuses = [
      (await it.stranger.get('/api/listed')).status,
      (await finance.get('/api/listed')).status,
      (await finance.send('/api/registered', firm())).status,
      (await admin.get('/api/listed')).status,
    ]
    expect(statuses).toEqual([401, 200, 403, 403])
  })

  test('a page that shows another post than the session has now neither reads nor changes anything', async () => {
    const officer = await it.signIn({ role: 'officer' })
    const showing = async (post: string) => {
      const headers = { cookie: officer.cookie, 'x-yinyu-post': post }
      const listing = await it.server.inject({ method: 'GET', url: '/api/listed', headers })
      const json = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const payload = JSON.stringify(firm())
      const entering = await it.server.inject({
        method: 'POST',
        url: '/api/registered',
        headers: { ...headers, ...json },
        payload,
      })
      return [listing.statusCode, entering.statusCode]
    }
    expect(await showing(officer.post)).toEqual([200, 200])
    expect(await showing(crypto.randomUUID())).toEqual([409, 409])
  })

  test('one command is carried out once, however often it arrives', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    const body = firm()
    const [first, again] = [
      await officer.send('/api/registered', body, 'command-1'),
      await officer.send('/api/registered', body, 'command-1'),
    ]
    expect(again.answer).toEqual(first.answer)
    const other = await officer.send('/api/registered', firm(), 'command-1')
    expect(other).toMatchObject({ status: 422, answer: { refused: 'COMMAND_MISMATCH' } })
  })

  test('a command without a key, with foreign fields, too deep or with a prototype is refused', async () => {
    const officer = await it.signIn({ role: 'officer' })
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown
    const answers = [
      await officer.send('/api/registered', firm(), ''),
      await officer.send('/api/registered', { ...firm(), state: 'closed' }),
      await officer.send('/api/registered', { ...firm(), name: deep }),
      await officer.send('/api/registered', { ...firm(), name: 1 }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'command-2' }
    const poisoned = await it.server.inject({
      method: 'POST',
      url: '/api/registered',
      headers,
      payload: '{"__proto__":{"a":1}}',
    })
    expect(poisoned.statusCode).toBe(400)
  })

  test('another site cannot make a browser act', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'command-3' }
    const from = (more: Record<string, string>) =>
      it.server.inject({
        method: 'POST',
        url: '/api/registered',
        headers: { ...headers, ...more },
        payload: '{}',
      })
    const statuses = [
      (await from({ 'sec-fetch-site': 'cross-site' })).statusCode,
      (await from({ 'sec-fetch-site': 'same-site' })).statusCode,
      (await from({ origin: 'https://elsewhere.example' })).statusCode,
      (await from({ 'sec-fetch-site': 'same-origin' })).statusCode,
    ]
    expect(statuses).toEqual([403, 403, 403, 401])
  })

  test('repeated and unknown parameters are refused, not guessed', async () => {
    const officer = await it.signIn({ role: 'officer' })
    const statuses = await Promise.all(
      ['?most=1&most=2', '?all=1', '?most=1000', '?most=5'].map(
        async (query) => (await officer.get(`/api/listed${query}`)).status,
      ),
    )
    expect(statuses).toEqual([400, 400, 400, 200])
  })

  test('a disabled account is out within seconds', async () => {
    let now = new Date('2026-11-21T08:00:00Z')
    const house = await openHouse(engine, { routes: [listed, registered], handlers, now: () => now })
    const officer = await house.signIn({ role: 'officer' })
    expect((await officer.get('/api/listed')).status).toBe(200)
    await house.house.storage.note({ person: 'admin', scope: { kind: 'sign-in' } }, ({ sql }) =>
      sql.updateTable('account').set({ state: 'disabled' }).where('id', '=', officer.account).execute(),
    )
    now = new Date(now.getTime() + 2_500)
    expect((await officer.get('/api/listed')).status).toBe(401)
    await house.close()
  })
})

describe('what cannot be served', () => {
  test('a route without permission, event, schema or handler, and a handler without route', () => {
    const bare = {
      ...registered,
      id: 'bare',
      path: '/api/bare',
      access: 'anything',
      audit: [],
      body: undefined,
    }
    const given = [{ kind: 'changing', route: bare, run: () => Promise.resolve() }, ...handlers]
    expect(findRouteFaults([listed, registered], given as unknown as typeof handlers)).toEqual([
      'bare: its route is not in the contract',
      'bare: names no permission',
      'bare: has no schema for its content',
      'bare: changes something and sets down no event',
    ])
    expect(findRouteFaults([listed, registered], handlers.slice(1))).toEqual([
      'listed: needs exactly one handler',
    ])
  })
})

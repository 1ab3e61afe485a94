import { sessionRoutes, tokenRoutes, type Permission } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { entrance } from '../../door/recognise.ts'
import { engines } from '../../storage/testing/databases.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { sessionHandlers } from '../sessions/handlers.ts'
import { tokenHandlers } from './handlers.ts'

const routes = [...sessionRoutes, ...tokenRoutes]
const handlers = [...sessionHandlers, ...tokenHandlers]

describe.each(engines())('interface tokens on $name', (engine) => {
  let it: TestHouse
  let now = new Date('2026-11-21T01:00:00Z')
  beforeAll(async () => void (it = await openHouse(engine, { routes, handlers, now: () => now })))
  afterAll(() => it.close())
  const make = (
    caller: TestCaller,
    permissions: readonly Permission[] = ['registry.read'],
    more: { validTo?: string; key?: string } = {},
  ) => {
    const { validTo = '2027-11-21', key } = more
    return caller.send('/api/me/tokens', { title: '月报', permissions, validTo }, key)
  }
  const withToken = async (token: string, method: 'GET' | 'POST', url: string, payload?: unknown) => {
    const { statusCode } = await it.server.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(payload !== undefined && { payload: JSON.stringify(payload) }),
    })
    return statusCode
  }
  const made = async (caller: TestCaller) => (await make(caller)).answer as { id: string; token: string }

  test('a token is shown once and stands for less than its owner', async () => {
    const officer = await it.signIn({ role: 'officer' })
    const first = await make(officer, ['registry.read', 'ladder.read'], { key: 'token-once' })
    const again = await make(officer, ['registry.read', 'ladder.read'], { key: 'token-once' })
    expect(again.answer).toMatchObject({ refused: 'SHOWN_ONCE' })
    const { id, token } = first.answer as { id: string; token: string }
    const me = await it.server.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}` } })
    expect(me.json()).toMatchObject({ me: { permissions: ['registry.read', 'ladder.read'] } })
    const { answer } = await officer.get('/api/me/tokens')
    const kept = { id, title: '月报', permissions: ['registry.read', 'ladder.read'], validTo: '2027-11-21' }
    const usedAt = now.toISOString()
    expect(answer).toMatchObject({ tokens: [{ ...kept, state: 'valid', usedAt }] })
    expect(JSON.stringify(answer)).not.toContain(token)
    expect((await readAuditOf(it, id)).map(({ kind }) => kind)).toEqual(['token-made'])
  })

  test('no right that one has not, none over people, and a year at the most', async () => {
    const [officer, reviewer] = [await it.signIn({ role: 'officer' }), await it.signIn({ role: 'reviewer' })]
    const answers = [
      await make(officer, ['audit.read']),
      await make(reviewer, ['registry.write']),
      await make(officer, ['tokens.keep']),
      await make(officer, ['registry.read'], { validTo: '2027-11-22' }),
      await make(officer, ['registry.read'], { validTo: '2026-11-20' }),
      await make(officer, []),
    ]
    expect(answers.map(({ answer }) => (answer as { refused: string }).refused)).toEqual([
      'TOKEN_RIGHTS',
      'TOKEN_RIGHTS',
      'TOKEN_RIGHTS',
      'TOKEN_VALID_TO',
      'TOKEN_VALID_TO',
      'BAD_REQUEST',
    ])
  })

  test('a program manages neither tokens nor sessions', async () => {
    const officer = await it.signIn({ role: 'officer' })
    const { id, token } = await made(officer)
    const statuses = [
      await withToken(token, 'GET', '/api/me/tokens'),
      await withToken(token, 'POST', '/api/me/tokens', { title: 'x', permissions: ['registry.read'] }),
      await withToken(token, 'POST', `/api/me/tokens/${id}/end`, {}),
      await withToken(token, 'GET', '/api/me/sessions'),
      await withToken(token, 'POST', '/api/sign-out', { where: 'everywhere' }),
      await withToken(token, 'POST', '/api/me/post', { post: officer.post }),
    ]
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403])
    expect((await officer.get('/api/me/sessions')).status).toBe(200)
  })

  test('an ended token, an old one, and one of an ended post stand for nobody', async () => {
    const [officer, posted] = [await it.signIn({ role: 'officer' }), await it.signIn({ role: 'officer' })]
    const [ended, old, ofPost] = [await made(officer), await made(officer), await made(posted)]
    const standsFor = async (token: string) => {
      const { json } = await it.server.inject({
        url: '/api/me',
        headers: { authorization: `Bearer ${token}` },
      })
      return json<{ me?: { account: string } }>().me?.account
    }
    const tokens = [ended.token, old.token, ofPost.token]
    const before = await Promise.all(tokens.map(standsFor))
    expect(before).toEqual([officer.account, officer.account, posted.account])
    const stranger = await posted.send(`/api/me/tokens/${ended.id}/end`, {})
    expect([stranger.status, (await officer.send(`/api/me/tokens/${ended.id}/end`, {})).status]).toEqual([
      404, 200,
    ])
    await it.house.storage.note(entrance, async ({ sql }) => {
      await sql.updateTable('post').set({ state: 'ended' }).where('id', '=', posted.post).execute()
    })
    now = new Date('2027-11-22T01:00:00Z')
    expect(await Promise.all(tokens.map(standsFor))).toEqual([undefined, undefined, undefined])
  })
})

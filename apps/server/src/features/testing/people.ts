import type { RoleName } from '@yinyu/contract'
import type { TestAnswer, TestHouse } from '../../door/testing/open-house.ts'
import { entrance } from '../../door/recognise.ts'
import { insertAccount, insertCredential, insertPost } from '../accounts/make-account.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { enter } from '../../storage/testing/people.ts'

/** An account that can really sign in. */
export interface TestAccount {
  readonly account: string
  readonly post: string
  readonly loginName: string
  readonly disable: () => Promise<void>
}

const hashes = new Map<string, Promise<string>>()

export async function addAccount(
  it: TestHouse,
  given: {
    readonly password: string
    readonly role?: RoleName
    readonly region?: string
    readonly unit?: string
    readonly enterprise?: string
    readonly changedAt?: Date
    readonly next?: 'must-change' | 'stays'
  },
): Promise<TestAccount> {
  const { password, role = 'officer', region = '350582', unit = '测试单位', next = 'stays' } = given
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  const enterprise =
    given.enterprise ?? (role.startsWith('enterprise-') ? (await enter(it.house.storage)).id : undefined)
  const [account, post] = [crypto.randomUUID(), crypto.randomUUID()]
  const loginName = `t-${account.slice(0, 13)}`
  const ready = await hash
  const now = given.changedAt ?? it.house.now()
  await it.house.storage.perform(entrance, { key: account, kind: 'test', content: null }, async (open) => {
    await insertAccount(open, { id: account, loginName, personName: '测试人员', region })
    await insertCredential(open, { account, hash: ready, next, now })
    const validFrom = '2000-01-01'
    await insertPost(open, { id: post, account, role, unit, region, enterprise, state: 'active', validFrom })
    return null
  })
  const disable = () =>
    it.house.storage.note(entrance, async ({ sql }) => {
      await sql.updateTable('account').set({ state: 'disabled' }).where('id', '=', account).execute()
    })
  return { account, post, loginName, disable }
}

/** What a browser has after an attempt to sign in. */
export interface Entered extends TestAnswer {
  readonly token: string | undefined
  get(url: string): Promise<TestAnswer>
  send(url: string, body: unknown, key?: string): Promise<TestAnswer>
}

export async function enterAs(
  it: TestHouse,
  body: { readonly loginName: string; readonly password: string; readonly code?: string },
  { key = crypto.randomUUID(), before }: { readonly key?: string; readonly before?: string | undefined } = {},
): Promise<Entered> {
  const answered = await ask(it, before, { method: 'POST', url: '/api/sign-in', body, key })
  const token = /yinyu=([\w-]+)/.exec(JSON.stringify(answered.headers['set-cookie'] ?? ''))?.[1]
  return { ...answered, token, ...browserWith(it, token) }
}

/** Calls with a session token, as a browser would. */
export function browserWith(it: TestHouse, token: string | undefined): Pick<Entered, 'get' | 'send'> {
  return {
    get: (url) => ask(it, token, { method: 'GET', url }),
    send: (url, body, key = crypto.randomUUID()) => ask(it, token, { method: 'POST', url, body, key }),
  }
}

async function ask(
  it: TestHouse,
  token: string | undefined,
  given: { method: 'GET' | 'POST'; url: string; body?: unknown; key?: string },
): Promise<TestAnswer> {
  const { method, url, body, key = '' } = given
  const answered = await it.server.inject({
    method,
    url,
    cookies: token === undefined ? {} : { yinyu: token },
    ...(method === 'POST' && {
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      payload: JSON.stringify(body),
    }),
  })
  const isJson = String(answered.headers['content-type']).includes('json')
  return {
    status: answered.statusCode,
    answer: isJson ? answered.json() : undefined,
    raw: answered.rawPayload,
    headers: answered.headers,
  }
}

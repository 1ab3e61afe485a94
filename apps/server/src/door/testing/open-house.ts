import { fileURLToPath } from 'node:url'
import fastify, { type FastifyInstance } from 'fastify'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import type { RoleName } from '@yinyu/contract'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import type { House, HouseSettings } from '../../house.ts'
import { sealWith } from '../../operations/seal.ts'
import type { ConnectorDesk } from '../../outside/connector-desk.ts'
import { openPublished } from '../../features/drafts/published.ts'
import type { Storage } from '../../storage/storage.ts'
import { makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import type { Engine } from '../../storage/testing/clusters.ts'
import type { Reading } from '../../storage/transaction.ts'
import type { Handler } from '../handler.ts'
import { entrance } from '../recognise.ts'
import { serveRoutes } from '../serve-routes.ts'
import { newToken } from '../token.ts'
import type { AnyRoute } from '@yinyu/contract'

const content = fileURLToPath(new URL('../../../../../content', import.meta.url))
let loaded: ReturnType<typeof loadCatalogue> | undefined

/** A whole server on a database of its own, asked without a network. */
export interface TestHouse {
  readonly house: House
  readonly db: TestDatabase
  readonly server: FastifyInstance
  /** Makes an account with one post and a session, past the sign-in. */
  signIn(post: TestPost): Promise<TestCaller>
  /** A second session of the same account. */
  signInAgain(caller: TestCaller): Promise<TestCaller>
  /** Somebody who has not signed in. */
  readonly stranger: TestCaller
  close(): Promise<void>
}

export interface TestPost {
  readonly role: RoleName
  readonly region?: string
  readonly enterprise?: string
  readonly unit?: string
  readonly loginName?: string
}

/** Calls as one person: `answer` is the parsed JSON. */
export interface TestCaller {
  readonly account: string
  readonly post: string
  /** What a browser sends along, for calls by other ways. */
  readonly cookie: string
  get(path: string): Promise<TestAnswer>
  /** Each call is a new command unless a key is given. */
  send(path: string, body: unknown, key?: string): Promise<TestAnswer>
  upload(path: string, content: Buffer, key?: string): Promise<TestAnswer>
}

export interface TestAnswer {
  readonly status: number
  readonly answer: unknown
  readonly raw: Buffer
  readonly headers: Readonly<Record<string, unknown>>
}

const settings: HouseSettings = {
  passwordProfile: 'mlps3',
  seal: sealWith(Buffer.alloc(32, 1)),
  publicUrl: undefined,
  identityService: undefined,
}

export async function openHouse(
  engine: Engine,
  given: {
    readonly now?: () => Date
    readonly settings?: Partial<HouseSettings>
    readonly routes?: readonly AnyRoute[]
    readonly handlers?: readonly Handler[]
    /** Registers outside, asked on the records of this house. */
    readonly connectors?: (storage: Storage, definitions: House['definitions']) => ConnectorDesk
    /** All firms in columns: of these records, or a board of the test's own. */
    readonly boards?: (storage: Storage, definitions: House['definitions']) => BoardDesk
    readonly dataFolder?: string
  } = {},
): Promise<TestHouse> {
  const db = await makeDatabase(engine)
  loaded ??= loadCatalogue(content)
  const { catalogue } = loaded
  const now = given.now ?? (() => new Date())
  const published = openPublished(db.storage, definitionsOf(catalogue), now)
  const { definitions } = published
  const house: House = {
    storage: db.storage,
    catalogue,
    definitions,
    published,
    connectors: given.connectors?.(db.storage, definitions),
    boards: given.boards?.(db.storage, definitions),
    dataFolder: given.dataFolder,
    now,
    settings: { ...settings, ...given.settings },
  }
  const server = fastify()
  const routes = given.routes === undefined ? {} : { routes: given.routes }
  await serveRoutes(server, {
    house: () => house,
    handlers: given.handlers ?? (await everyHandler()),
    ...routes,
  })
  return {
    house,
    db,
    server,
    stranger: callerWith(server, undefined, { account: '', post: '' }),
    signIn: (post) => signInPast(house, server, post),
    signInAgain: async (caller) => {
      const token = await house.storage.note(entrance, (open) => addSession(open, caller, house.now()))
      return callerWith(server, token, caller)
    },
    close: async () => {
      await server.close()
      await house.boards?.close()
      await db.drop()
    },
  }
}

/** Only when they are wanted, so that the tests of one feature stand apart from all others. */
async function everyHandler(): Promise<readonly Handler[]> {
  return (await import('../../features/handlers.ts')).handlers
}

async function signInPast(house: House, server: FastifyInstance, post: TestPost): Promise<TestCaller> {
  const { role, region = '350000', enterprise, unit = '测试单位' } = post
  const entered = await house.storage.note(entrance, async ({ sql }) => {
    const login_name = post.loginName ?? `t-${crypto.randomUUID().slice(0, 13)}`
    const account = await sql
      .insertInto('account')
      .values({ login_name, person_name: '测试人员', region })
      .returning('id')
      .executeTakeFirstOrThrow()
    const held = await sql
      .insertInto('post')
      .values({
        account_id: account.id,
        role,
        unit,
        region,
        enterprise_id: enterprise ?? null,
        state: 'active',
        valid_from: '2000-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const who = { account: account.id, post: held.id }
    return { ...who, token: await addSession({ sql }, who, house.now()) }
  })
  return callerWith(server, entered.token, entered)
}

async function addSession(
  { sql }: Pick<Reading, 'sql'>,
  { account, post }: Pick<TestCaller, 'account' | 'post'>,
  now: Date,
): Promise<string> {
  const { token, digest } = newToken()
  await sql
    .insertInto('session')
    .values({
      token_digest: digest,
      account_id: account,
      post_id: post,
      strength: 'password',
      created_at: now,
      seen_at: now,
      address: '127.0.0.1',
      agent: 'test',
    })
    .execute()
  return token
}

function callerWith(
  server: FastifyInstance,
  token: string | undefined,
  who: Pick<TestCaller, 'account' | 'post'>,
): TestCaller {
  const cookies = token === undefined ? {} : { yinyu: token }
  const call = async (given: {
    method: 'GET' | 'POST'
    url: string
    headers?: Record<string, string>
    payload?: string | Buffer
  }): Promise<TestAnswer> => {
    const answered = await server.inject({ ...given, cookies })
    const isJson = String(answered.headers['content-type']).includes('json')
    return {
      status: answered.statusCode,
      answer: isJson ? answered.json() : undefined,
      raw: answered.rawPayload,
      headers: answered.headers,
    }
  }
  return {
    ...who,
    cookie: token === undefined ? '' : `yinyu=${token}`,
    get: (url) => call({ method: 'GET', url }),
    send: (url, body, key = crypto.randomUUID()) =>
      call({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        payload: JSON.stringify(body),
      }),
    upload: (url, payload, key = crypto.randomUUID()) =>
      call({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
        payload,
      }),
  }
}

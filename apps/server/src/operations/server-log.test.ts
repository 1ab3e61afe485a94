import { Writable } from 'node:stream'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { logOptions } from './server-log.ts'

/** What must never be found again, in any writing. */
const seeds = {
  name: '欧阳测试',
  phone: '13800138000',
  identity: '35058219900307123X',
  creditCode: '91350582MA2XYQ4K0A',
  account: '6222021234567890123',
  mail: 'ouyang@example.com',
}
const everything = Object.values(seeds).join(' ')
const traces = Object.values(seeds).flatMap((seed) => [seed, encodeURIComponent(seed)])

const closing: FastifyInstance[] = []
afterEach(async () => {
  for (const server of closing.splice(0)) await server.close()
})

describe('the log of the server', () => {
  test('has none of what people write, whichever way it comes', async () => {
    const { server, lines, text } = listening({ logLevel: 'debug' })
    const inPath = encodeURIComponent(everything)
    const headers = {
      authorization: everything.slice(5),
      'x-request-id': seeds.phone,
      cookie: `a=${seeds.phone}`,
    }
    for (const url of [`/fails?who=${inPath}`, `/firm/${inPath}`, `/none/${inPath}`, `/${inPath}/%`])
      await server.inject({ url, headers })
    await server.inject({ url: '/firm/1', method: 'POST', payload: `{"name":"${everything}`, headers: json })
    await server.inject({ url: '/firm/1', method: 'POST', payload: { name: everything } })
    await server.inject({ url: '/talks' })
    for (const trace of traces) expect(text()).not.toContain(trace)
    expect(lines().length).toBeGreaterThan(10)
  })

  test('tells what failed and where, without the message', async () => {
    const { server, lines } = listening({ logLevel: 'error' })
    const answer = await server.inject({ url: `/fails?who=${seeds.phone}` })
    expect(answer.statusCode).toBe(500)
    expect(lines()).toEqual([
      {
        level: 'error',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        method: 'GET',
        route: 'firm-fail',
        status: 500,
        err: {
          kind: 'DatabaseError',
          code: '23505',
          constraint: 'account_login_name',
          stack: [expect.stringMatching(/^at .*server-log\.test\.ts:\d+:\d+\)?$/), ...anyFrames(lines()[0])],
          cause: { kind: 'string', stack: [] },
        },
        msg: 'error',
      },
    ])
  })

  test('breaks no line and keeps one object a line', async () => {
    const { server, lines, text } = listening({ logLevel: 'info' })
    server.log.info({ event: 'a\r\n{"level":"fatal"}' }, 'one\r\n{"level":"fatal"}')
    server.log.info({ event: 'sign-in-refused', count: 2, name: 'x' }, 'sign-in refused')
    expect(lines()).toEqual([
      { level: 'info', time: expect.anything(), msg: 'message withheld' },
      { level: 'info', time: expect.anything(), event: 'sign-in-refused', count: 2, msg: 'sign-in refused' },
    ])
    expect(text()).not.toContain('fatal')
  })

  test('at the usual level says nothing of what went well', async () => {
    const { server, text } = listening({ logLevel: 'warn' })
    await server.inject({ url: '/firm/1' })
    expect(text()).toBe('')
  })
})

describe('the id of a request', () => {
  const foreign = '0b9a3c52-8d0e-4f0b-9c1d-2f6f5f1f7a11'

  test.each([
    ['nobody is trusted', [], foreign, false],
    ['the proxy is trusted', ['127.0.0.0/8'], foreign, true],
    ['another proxy is trusted', ['10.0.0.1'], foreign, false],
    ['the proxy passes on anything', ['127.0.0.1'], seeds.phone, false],
  ])('when %s', async (_, trustedProxies, sent, isKept) => {
    const { server } = listening({ trustedProxies })
    const answer = await server.inject({ url: '/id', headers: { 'x-request-id': sent } })
    expect(answer.body === sent).toBe(isKept)
    expect(answer.body).toHaveLength(36)
  })
})

const json = { 'content-type': 'application/json' }

class DatabaseError extends Error {
  readonly code = '23505'
  readonly constraint = 'account_login_name'
  readonly detail = `Key (login_name)=(${everything}) already exists.`
}

function listening({
  logLevel = 'info',
  trustedProxies = [],
}: {
  logLevel?: 'debug' | 'error' | 'warn' | 'info'
  trustedProxies?: readonly string[]
}) {
  const written: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString())
      done()
    },
  })
  const server = fastify(logOptions({ logLevel, trustedProxies }, stream))
  closing.push(server)
  server.get('/id', (request) => request.id)
  server.get('/firm/:code', () => 'ok')
  server.post('/firm/:code', (request) => {
    request.log.info(request.body)
    request.log.warn(
      { body: request.body, headers: request.headers },
      `received ${JSON.stringify(request.body)}`,
    )
    return 'ok'
  })
  server.get('/fails', { config: { routeId: 'firm-fail' } }, () => {
    const message = `no such firm ${everything}\n    at ${seeds.phone} (file:///${seeds.name}:1:1)`
    throw new DatabaseError(message, { cause: everything })
  })
  server.get('/talks', (request) => {
    const own = request.log.child({ person: everything })
    own.warn(new Error(everything))
    own.error({ err: { message: everything, stack: everything }, code: seeds.name }, everything)
    own.info('%s signed in', everything)
    own.debug({ [everything]: everything, event: everything, count: everything })
    return 'ok'
  })
  const text = (): string => written.join('')
  const lines = (): Record<string, unknown>[] =>
    text()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { server, lines, text }
}

function anyFrames(line: Record<string, unknown> | undefined): unknown[] {
  const { stack } = (line?.['err'] ?? { stack: [] }) as { stack: unknown[] }
  return stack.slice(1).map(() => expect.stringMatching(/^at .*:\d+:\d+\)?$/) as unknown)
}

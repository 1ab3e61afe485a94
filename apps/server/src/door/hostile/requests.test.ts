import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { allRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { listen, type Listening } from './testing/listening.ts'

type Body = NonNullable<NonNullable<Parameters<typeof fetch>[1]>['body']>

const MEGABYTE = 1024 * 1024
const json = { 'content-type': 'application/json', 'idempotency-key': 'hostile-request' }

describe.each(engines().slice(0, 1))('requests as no browser sends them on $name', (engine) => {
  let server: Listening
  let cookie: string
  beforeAll(async () => {
    server = await listen(engine)
    ;({ cookie } = await server.it.signIn({ role: 'officer', region: '350582' }))
  })
  afterAll(() => server.close())
  const post = (path: string, body: Body, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      body,
      headers: { cookie, ...json, ...headers },
      duplex: 'half',
    })
  const view = (title: string) => ({ title, filter: {}, columns: [], share: 'mine' })

  test('a body of exactly the limit is read, one byte more is refused with the same words however it comes', async () => {
    const sized = (bytes: number) => {
      const body = JSON.stringify(view(''))
      return body.replace('"title":""', `"title":"${'x'.repeat(bytes - body.length)}"`)
    }
    const chunked = (bytes: number) =>
      Readable.toWeb(Readable.from([Buffer.from(sized(bytes))])) as unknown as Body
    const answers = await Promise.all([
      post('/api/views', sized(MEGABYTE - 1)),
      post('/api/views', sized(MEGABYTE)),
      post('/api/views', sized(MEGABYTE + 1)),
      post('/api/views', chunked(MEGABYTE)),
      post('/api/views', chunked(MEGABYTE + 1)),
    ])
    const told = await Promise.all(
      answers.map(async (each) => [each.status, ((await each.json()) as { refused: string }).refused]),
    )
    expect(told).toEqual([
      [400, 'BAD_REQUEST'],
      [400, 'BAD_REQUEST'],
      [413, 'TOO_LARGE'],
      [400, 'BAD_REQUEST'],
      [413, 'TOO_LARGE'],
    ])
  })

  test.each([
    ['no content', '', json],
    ['not JSON', '{"title": ', json],
    ['two values', '{} {}', json],
    ['a prototype', '{"__proto__": {"isAdmin": true}}', json],
    ['a prototype deep inside', '{"filter": {"__proto__": {"find": "x"}}}', json],
    ['a constructor with a prototype', '{"constructor": {"prototype": {"isAdmin": true}}}', json],
    ['a number beyond all numbers', '{"title": 1e999}', json],
    ['ten thousand levels', '['.repeat(10_000) + ']'.repeat(10_000), json],
    ['forty levels', '{"a":'.repeat(40) + '1' + '}'.repeat(40), json],
    ['UTF-16', Buffer.from(JSON.stringify(view('甲')), 'utf16le'), json],
    ['a form', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    [
      'XML',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      { 'content-type': 'application/xml' },
    ],
    ['plain text', JSON.stringify(view('x')), { 'content-type': 'text/plain' }],
    ['a file', JSON.stringify(view('x')), { 'content-type': 'application/octet-stream' }],
    ['several parts', '--a\r\n\r\nx\r\n--a--', { 'content-type': 'multipart/form-data; boundary=a' }],
    ['a kind that is none', '{}', { 'content-type': 'a'.repeat(1_000) }],
  ] as const)('%s is refused in JSON, and nothing is guessed', async (_, body, headers) => {
    const answer = await post('/api/views', body as Body, headers)
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('x-content-type-options'),
    ]).toEqual([400, 'application/json; charset=utf-8', 'nosniff'])
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  test('what is wrong is told in words that people know, and the name of the field beside it for programs', async () => {
    const told = async (path: string) => {
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie } })
      const { message, field } = (await answer.json()) as { message: string; field: string }
      return [message, field]
    }
    const nowhere = crypto.randomUUID()
    expect([
      await told(`/api/enterprises/${nowhere}/facts?knownOn=0001-01-01`),
      await told('/api/enterprises?most=1e3'),
    ]).toEqual([
      ['提交的内容有一项不符合要求：不是存在的日期。请检查后再提交。', 'knownOn'],
      ['提交的内容有一项不符合要求。请检查后再提交。', 'most'],
    ])
  })

  test('of a name given twice the last counts, for the check and for the work alike', async () => {
    const body = `{"title": "first", "title": "second", "filter": {}, "columns": [], "share": "mine"}`
    expect((await post('/api/views', body, { 'idempotency-key': 'given-twice' })).status).toBe(200)
    const kept = await (await fetch(`${server.url}/api/views`, { headers: { cookie } })).text()
    expect([kept.includes('second'), kept.includes('first')]).toEqual([true, false])
  })

  test.each([
    '/api/enterprises?find=a&find=b',
    '/api/enterprises?find[]=a',
    '/api/enterprises?find[$ne]=a',
    '/api/enterprises?__proto__[find]=a',
    '/api/enterprises?constructor=a',
    '/api/enterprises?most=1e3',
    '/api/enterprises?most=99999999999999999999',
    '/api/enterprises?find=%00',
    '/api/enterprises/%',
    '/api/enterprises/%2e%2e%2faccounts',
    `/api/enterprises/${'a'.repeat(5_000)}`,
    `/api/enterprises?find=${'a'.repeat(5_000)}`,
    '/api//enterprises',
    '/api/enterprises;a=b',
    '/API/enterprises',
  ])('%s is refused, not guessed', async (path) => {
    const { status, headers } = await fetch(`${server.url}${path}`, { headers: { cookie } })
    // What is no address of ours is a page, or nothing.
    const isPage = String(headers.get('content-type')).startsWith('text/html') && path === '/API/enterprises'
    expect(isPage || (status >= 400 && status < 500)).toBe(true)
  })

  test('every answer of every route says what it is and may not be guessed, kept or framed', async () => {
    const faults: string[] = []
    for (const { id, path, method } of allRoutes) {
      const { headers } = await fetch(`${server.url}${path.replaceAll(/:\w+/g, 'x')}`, {
        method,
        headers: { cookie, ...json },
        ...(method === 'POST' ? { body: '{}' } : {}),
        redirect: 'manual',
      })
      const told = ['x-content-type-options', 'cache-control', 'x-frame-options'].map((name) =>
        headers.get(name),
      )
      if (told.join() !== 'nosniff,no-store,DENY') faults.push(`${id}: ${told.join()}`)
    }
    expect(faults).toEqual([])
  })

  test.each([
    [
      'two lengths',
      'POST /api/views HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    ],
    [
      'length and chunks',
      'POST /api/views HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a broken chunk', 'POST /api/views HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['a head that never ends', `GET /api/me HTTP/1.1\r\nHost: a\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['no words at all', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n'],
    ['a name with a line end', 'GET /api/me HTTP/1.1\r\nHost: a\r\nA: b\rSet-Cookie: c\r\n\r\n'],
  ])('%s ends the connection with a refusal', async (_, words) => {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(server.port, '127.0.0.1', () => socket.write(words))
      socket
        .on('data', (data) => (text += data.toString()))
        .on('close', () => resolve(text))
        .on('error', reject)
      socket.setTimeout(5_000, () => socket.destroy(new Error('not ended')))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  })
})

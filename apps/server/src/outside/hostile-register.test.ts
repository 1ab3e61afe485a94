import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { World } from './register.ts'
import { httpConnector, hurried } from './testing/agreed.ts'
import { ask, row, startServers } from './testing/asking.ts'
import { giveJson, onePage, type Answering } from './testing/register-server.ts'

const servers = startServers()
afterEach(() => servers.close())

describe('a hostile register', () => {
  test.each<[string, Answering, string]>([
    [
      'sends us elsewhere',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'CONNECTOR_REDIRECT',
    ],
    [
      'sends us on with a 308',
      (_, response) => response.writeHead(308, { location: '/other' }).end(),
      'CONNECTOR_REDIRECT',
    ],
    [
      'shows a login page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'CONNECTOR_TYPE',
    ],
    [
      'shows HTML as JSON',
      (_, response) => giveJson(response, '<html><body>错误</body></html>'),
      'CONNECTOR_CONTENT',
    ],
    [
      'gives JSON in GBK',
      (_, response) => response.writeHead(200, { 'content-type': 'application/json; charset=gbk' }).end('{}'),
      'CONNECTOR_TYPE',
    ],
    [
      'gives bytes that are no UTF-8',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(Buffer.from([0x7b, 0xd6, 0xd0, 0x7d])),
      'CONNECTOR_CONTENT',
    ],
    [
      'packs its answer',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('x'),
      'CONNECTOR_TYPE',
    ],
    [
      'says that it is huge',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': '999999999' })
          .write('{'),
      'CONNECTOR_TOO_LARGE',
    ],
    [
      'breaks off its JSON',
      (_, response) => giveJson(response, '{"statements":[{"code":'),
      'CONNECTOR_CONTENT',
    ],
    [
      'digs deep',
      (_, response) => giveJson(response, `{"statements":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
      'CONNECTOR_CONTENT',
    ],
    [
      'reaches for the prototype',
      (_, response) => giveJson(response, '{"statements":[],"__proto__":{"next":"x"}}'),
      'CONNECTOR_CONTENT',
    ],
    ['gives something else', (_, response) => giveJson(response, { data: [] }), 'CONNECTOR_CONTENT'],
    [
      'gives more rows than a page holds',
      (_, response) => giveJson(response, { statements: Array(1_001).fill(0) }),
      'CONNECTOR_CONTENT',
    ],
    [
      'points back at the same page',
      (_, response) => giveJson(response, { statements: [row(2025)], next: 'same' }),
      'CONNECTOR_LOOP',
    ],
    ['does not know us', (_, response) => response.writeHead(401).end(), 'CONNECTOR_DENIED'],
    ['does not know the page', (_, response) => response.writeHead(404).end(), 'CONNECTOR_STATUS'],
    ['is broken', (_, response) => response.writeHead(500).end(), 'CONNECTOR_STATUS'],
    ['hangs up', (_, response) => response.destroy(), 'CONNECTOR_UNREACHABLE'],
    [
      'sends endless headers',
      (_, response) => response.writeHead(200, { 'x-long': 'a'.repeat(20_000) }).end(),
      'CONNECTOR_UNREACHABLE',
    ],
  ])('that %s', async (_, answer, expected) => {
    expect((await servers.ask(answer)).end).toBe(expected)
  })

  test('whose pages never end says nothing new and is left', async () => {
    let served = 0
    const { end, deliveries } = await servers.ask((_, response) => {
      served += 1
      giveJson(response, { statements: [row(2025)], next: `page-${served}` })
    })
    expect(end).toBe('CONNECTOR_LOOP')
    expect(deliveries.flatMap(({ sayings }) => sayings)).toHaveLength(1)
    expect(served).toBeLessThan(110)
  })

  test('that never answers, or drips, is left when the time is over', async () => {
    const world = {
      ...hurried,
      patience: { ...hurried.patience, tries: 1 },
      limits: { ...hurried.limits, msMost: 150 },
    }
    expect((await servers.ask(() => undefined, {}, { world })).end).toBe('CONNECTOR_TIMEOUT')
    const drip: Answering = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(timer))
    }
    expect((await servers.ask(drip, {}, { world })).end).toBe('CONNECTOR_TIMEOUT')
  })

  test('that is huge without saying so is cut off at the limit', async () => {
    let written = 0
    const { end } = await servers.ask((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        while (!response.destroyed && written < 50_000_000) {
          written += 65_536
          if (!response.write(' '.repeat(65_536))) return void response.once('drain', more)
        }
      }
      more()
    })
    expect(end).toBe('CONNECTOR_TOO_LARGE')
    expect(written).toBeLessThan(50_000_000)
  })

  test.each([
    ['promises more than it sends', 'content-length: 500\r\n\r\n{"statements":[]}', 'CONNECTOR_UNREACHABLE'],
    ['sends more than it promised', 'content-length: 5\r\n\r\n{"statements":[]}', 'CONNECTOR_CONTENT'],
    [
      'gives two lengths',
      'content-length: 5\r\ncontent-length: 17\r\n\r\n{"statements":[]}',
      'CONNECTOR_UNREACHABLE',
    ],
    ['does not speak HTTP', undefined, 'CONNECTOR_UNREACHABLE'],
  ])('that %s', async (_, rest, expected) => {
    const raw = createSocketServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => {
        socket.end(
          rest === undefined
            ? 'SSH-2.0-x\r\n'
            : `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${rest}`,
        )
      })
    })
    await new Promise<void>((resolve) => {
      raw.listen(0, '127.0.0.1', resolve)
    })
    const { port } = raw.address() as AddressInfo
    expect((await ask(httpConnector(`http://127.0.0.1:${port}/`))).end).toBe(expected)
    raw.close()
  })

  test('on this machine is not reached as a public one, under whatever name', async () => {
    const server = await servers.serve(onePage([row(2025)]))
    const { port } = new URL(server.url)
    const world: World = { ...hurried, resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) }
    const hosts = ['127.0.0.1', '0x7f.1', '017700000001', '[::ffff:127.0.0.1]', 'register.example.cn']
    const ends = await Promise.all(
      hosts.map(
        async (host) =>
          (await ask(httpConnector(`http://${host}:${port}/`, { network: 'public' }), { world })).end,
      ),
    )
    expect(ends).toEqual(hosts.map(() => 'CONNECTOR_ADDRESS'))
    expect(server.asked).toEqual([])
  })

  test('whose name means another machine a moment later is not followed there', async () => {
    const server = await servers.serve(onePage([row(2025)]))
    const { port } = new URL(server.url)
    const asked: string[] = []
    const world: World = {
      ...hurried,
      resolve: (host) => {
        asked.push(host)
        return Promise.resolve([{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
      },
    }
    // The name exists nowhere: the connection can only have come from the address that was checked.
    const { end } = await ask(httpConnector(`http://register.invalid:${port}/`), { world })
    expect([end, asked]).toEqual(['complete', ['register.invalid']])
  })

  test('is left when the service stops', async () => {
    const stopping = new AbortController()
    const asking = servers.ask(() => stopping.abort(), {}, { signal: stopping.signal })
    expect((await asking).end).toBe('CONNECTOR_STOPPED')
  })
})

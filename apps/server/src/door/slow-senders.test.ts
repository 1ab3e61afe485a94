import { once } from 'node:events'
import { request } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cutSlowSenders } from './slow-senders.ts'

const REQUEST_MS = 200
let server: FastifyInstance

beforeAll(async () => {
  server = fastify({ connectionTimeout: REQUEST_MS })
  cutSlowSenders(server, { requestMsMost: REQUEST_MS, answerMsMost: REQUEST_MS * 10 })
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  for (const takes of ['file', 'text'] as const)
    server.post(`/${takes}`, { config: { takes } }, ({ body }) => (body as Buffer).length)
  server.get('/long', async () => {
    await setTimeout(REQUEST_MS * 4)
    return 'done'
  })
  await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => server.close())

/** Sends a body in two halves with a wait between; gives the answer, or the code of what broke it off. */
async function sendSlowly(path: string): Promise<string> {
  const { port } = server.server.address() as AddressInfo
  const headers = { 'content-type': 'application/octet-stream', 'content-length': 6 }
  const sent = request({ port, path, method: 'POST', headers })
  const answer = new Promise<string>((resolve) => {
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
    sent.on('response', (response) => {
      response.setEncoding('utf8').on('data', resolve)
    })
  })
  sent.write('abc')
  await setTimeout(REQUEST_MS * 2)
  sent.end('def')
  return answer
}

describe('a request that comes drop by drop', () => {
  test('is cut off', async () => {
    expect(await sendSlowly('/text')).toBe('ECONNRESET')
  })

  test('is waited for where a file is taken', async () => {
    expect(await sendSlowly('/file')).toBe('6')
  })
})

test('what has arrived may be worked on for longer', async () => {
  const { port } = server.server.address() as AddressInfo
  expect(await (await fetch(`http://127.0.0.1:${port}/long`)).text()).toBe('done')
})

test('who is connected and asks nothing is cut off', async () => {
  const { port } = server.server.address() as AddressInfo
  const silent = connect(port, '127.0.0.1')
  const began = performance.now()
  await once(silent, 'close')
  expect(performance.now() - began).toBeLessThan(REQUEST_MS * 10)
})

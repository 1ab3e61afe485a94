import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import fastify from 'fastify'
import { listen, sayWelcome } from './listen.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

describe('listening', () => {
  test('passes over a port that is taken', async () => {
    const taken = await takePort()
    const server = fastify()
    closing.push(() => server.close())
    const port = await listen(server, { host: '127.0.0.1', port: undefined }, taken)
    expect(port).toBeGreaterThan(taken)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  })

  test('never swaps a port that was asked for', async () => {
    const taken = await takePort()
    const server = fastify()
    closing.push(() => server.close())
    expect(await listen(server, { host: '127.0.0.1', port: taken })).toBeUndefined()
  })

  test('says an address a browser can open', () => {
    expect(sayWelcome('0.0.0.0', 8080)).toContain('http://127.0.0.1:8080/')
    expect(sayWelcome('::1', 8081)).toContain('http://[::1]:8081/')
  })
})

function takePort(): Promise<number> {
  const other = createServer()
  closing.push(() => new Promise((resolve) => other.close(resolve)))
  return new Promise((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const bound = other.address()
      resolve(typeof bound === 'object' && bound !== null ? bound.port : 0)
    }),
  )
}

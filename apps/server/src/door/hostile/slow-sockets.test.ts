import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { listen, type Listening } from './testing/listening.ts'

/** A thousand before a release: `HOSTILE_SOCKETS=1000`. */
const SOCKETS = Number(process.env['HOSTILE_SOCKETS'] ?? 300)
const head = 'POST /api/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

describe.each(engines().slice(0, 1))('slow clients on $name', (engine) => {
  let server: Listening
  const sockets: Socket[] = []
  beforeAll(async () => void (server = await listen(engine)))
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    await server.close()
  })

  test('who sends a head or a body drop by drop keeps nobody waiting', async () => {
    const beginnings = [
      head,
      `${head}Content-Length: 1000\r\n\r\n{`,
      `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{`,
      '',
    ]
    await Promise.all(
      Array.from({ length: SOCKETS }, (_, i) => {
        const socket = connect(server.port, '127.0.0.1').on('error', () => undefined)
        sockets.push(socket)
        return new Promise((resolve) =>
          socket.once('connect', () => resolve(socket.write(beginnings[i % 4] ?? ''))),
        )
      }),
    )
    const drops = setInterval(() => sockets.forEach((socket) => socket.write('a')), 100)
    const took: number[] = []
    for (let i = 0; i < 40; i++) {
      const before = performance.now()
      const [page, records] = await Promise.all([
        fetch(`${server.url}/healthz`),
        fetch(`${server.url}/api/entrance`),
      ])
      expect([page.status, records.status]).toEqual([200, 200])
      took.push(performance.now() - before)
    }
    clearInterval(drops)
    expect(took.toSorted((a, b) => a - b)[37]).toBeLessThan(2_000)
  })
})

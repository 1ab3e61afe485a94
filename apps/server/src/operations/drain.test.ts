import fastify, { type FastifyInstance } from 'fastify'
import { describe, expect, test } from 'vitest'
import { makeDrain } from './drain.ts'

describe('stopping', () => {
  test('lets a request finish, is no longer ready, and takes no new one', async () => {
    const { address, server, begun, release } = await serveSlow()
    const drain = makeDrain(server)
    const asked = fetch(`${address}/slow`)
    await begun
    expect(drain.isOpen()).toBe(true)
    const stopped = drain.begin()
    expect(drain.isOpen()).toBe(false)
    await expect.poll(() => isRefused(address)).toBe(true)
    release('done')
    expect(await (await asked).text()).toBe('done')
    expect(await Promise.all([stopped, drain.begin()])).toEqual(['finished', 'finished'])
  })

  test('cuts off what does not finish in time', async () => {
    const { address, server, begun } = await serveSlow()
    const asked = fetch(`${address}/slow`).catch(() => 'cut off')
    await begun
    expect(await makeDrain(server, { finishMsMost: 50 }).begin()).toBe('cut-off')
    expect(await asked).toBe('cut off')
  })

  test('still serves while a load balancer takes notice', async () => {
    const { address, server } = await serveSlow()
    const drain = makeDrain(server, { noticeMs: 1_000 })
    const stopped = drain.begin()
    expect([drain.isOpen(), (await fetch(`${address}/quick`)).status]).toEqual([false, 200])
    expect(await stopped).toBe('finished')
  })
})

async function serveSlow() {
  const begun = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<string>()
  const server: FastifyInstance = fastify({ forceCloseConnections: 'idle' })
  server.get('/quick', () => 'ok')
  server.get('/slow', () => {
    begun.resolve()
    return answer.promise
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return { address, server, begun: begun.promise, release: answer.resolve }
}

async function isRefused(address: string): Promise<boolean> {
  return fetch(`${address}/quick`).then(
    ({ status }) => status === 503,
    () => true,
  )
}

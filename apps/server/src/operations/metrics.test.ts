import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { createMetrics, type Metrics } from './metrics.ts'
import { PAIRS_MOST } from './request-metrics.ts'
import { serveMetrics } from './serve-metrics.ts'

/** What we promise of one server. */
const SERIES_MOST = 5_000

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

describe('the metrics of requests', () => {
  test('name the route by its id and the answer by its class', async () => {
    const { metrics, server } = observed()
    server.get('/api/firms/:code', { config: { routeId: 'firm-read' } }, () => 'ok')
    server.get('/plain/:a', (_request, reply) => reply.code(418).send())
    for (const url of ['/api/firms/1', '/api/firms/2', '/plain/3', '/nowhere/4']) await server.inject({ url })
    expect(await counts(metrics)).toEqual([
      'route="/plain/:a",status="4xx" 1',
      'route="firm-read",status="2xx" 2',
      'route="unknown",status="4xx" 1',
    ])
  })

  test('tell who is under way, and a client that went away', async () => {
    const { metrics, server } = observed()
    const begun = Promise.withResolvers<void>()
    const release = Promise.withResolvers<string>()
    server.get('/slow', () => {
      begun.resolve()
      return release.promise
    })
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const abort = new AbortController()
    const asked = fetch(`${address}/slow`, { signal: abort.signal }).catch(() => 'gone')
    await begun.promise
    expect(await metrics.registry.metrics()).toContain('yinyu_requests_under_way 1')
    abort.abort()
    expect(await asked).toBe('gone')
    await expect.poll(() => counts(metrics)).toEqual(['route="/slow",status="aborted" 1'])
    expect(await metrics.registry.metrics()).toContain('yinyu_requests_under_way 0')
    release.resolve('late')
  })

  test('stay few whatever is asked', async () => {
    const { metrics, server } = observed()
    server.get('/answer/:status', (request, reply) =>
      reply.code(Number((request.params as { status: string }).status)).send(),
    )
    const routes = Array.from({ length: PAIRS_MOST + 50 }, (_, i) => `/route-${i}`)
    for (const route of routes) server.get(route, () => 'ok')
    for (const route of routes) await server.inject({ url: route })
    for (let i = 0; i < 500; i += 1)
      await server.inject({
        url: `/random-${i}/${Math.random()}?q=${i}`,
        method: i % 2 === 0 ? 'GET' : 'DELETE',
      })
    for (const status of [200, 304, 404, 503, 599, 799]) await server.inject({ url: `/answer/${status}` })
    const lines = seriesOf(await metrics.registry.metrics())
    expect(lines.length).toBeLessThan(SERIES_MOST)
    expect(lines.join('\n')).not.toContain('random-')
    expect(lines).toContain('yinyu_request_duration_seconds_count{route="other",status="2xx"} 51')
  })
})

describe('the metrics of readings', () => {
  test('are asked for at each look', async () => {
    const jobs = [{ waiting: 3, failed: 1 }, { waiting: 2 }]
    const metrics = createMetrics({
      pool: () => ({ total: 4, idle: 1, waiting: 2 }),
      jobs: () => Promise.resolve(jobs.shift() ?? {}),
      imports: () => Promise.resolve({ running: 1, 'a"b\n 13800138000': 1 }),
      auditEventsUnchained: () => Promise.resolve(7),
    })
    metrics.countSignInFailure('locked')
    expect(await ours(metrics)).toEqual([
      'yinyu_audit_events_unchained 7',
      'yinyu_database_connections{state="busy"} 3',
      'yinyu_database_connections{state="idle"} 1',
      'yinyu_database_connections{state="waiting"} 2',
      'yinyu_imports{state="running"} 1',
      'yinyu_jobs{state="failed"} 1',
      'yinyu_jobs{state="waiting"} 3',
      'yinyu_sign_in_failures_total{why="credentials"} 0',
      'yinyu_sign_in_failures_total{why="locked"} 1',
      'yinyu_sign_in_failures_total{why="second-factor"} 0',
      'yinyu_sign_in_failures_total{why="single-sign-on"} 0',
    ])
    expect((await ours(metrics)).filter((line) => line.startsWith('yinyu_jobs'))).toEqual([
      'yinyu_jobs{state="waiting"} 2',
    ])
  })

  test('give no figure when the question fails', async () => {
    const fails = () => Promise.reject(new Error('down'))
    const metrics = createMetrics({ pool: () => undefined, jobs: fails, auditEventsUnchained: fails })
    expect((await ours(metrics)).filter((line) => !line.startsWith('yinyu_sign_in'))).toEqual([])
  })

  test('know the process and the lag of the event loop', async () => {
    const text = await createMetrics().registry.metrics()
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds'])
      expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, 'm'))
  })
})

describe('the listener of the metrics', () => {
  test('is on this machine and knows one address', async () => {
    const listener = await serveMetrics(createMetrics().registry)
    closing.push(() => listener.close())
    const at = `http://127.0.0.1:${listener.port}`
    const answer = await fetch(`${at}/metrics`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/plain'),
    ])
    expect(await answer.text()).toContain('process_cpu_seconds_total')
    expect((await fetch(at)).status).toBe(404)
    expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(404)
    await expect(serveMetrics(createMetrics().registry, '127.0.0.1', listener.port)).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})

function observed(): { metrics: Metrics; server: FastifyInstance } {
  const metrics = createMetrics()
  const server = fastify()
  closing.push(() => server.close())
  metrics.observe(server)
  return { metrics, server }
}

function seriesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

async function ours(metrics: Metrics): Promise<readonly string[]> {
  return seriesOf(await metrics.registry.metrics())
    .filter((line) => line.startsWith('yinyu_'))
    .toSorted()
}

async function counts(metrics: Metrics): Promise<readonly string[]> {
  const name = 'yinyu_request_duration_seconds_count'
  const lines = (await ours(metrics)).filter((line) => line.startsWith(name))
  return lines.map((line) => line.slice(name.length).replaceAll(/[{}]/g, ''))
}

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePages } from './pages.ts'
import type { Readiness } from './records.ts'

const script = '/assets/index-Ab3_x9Zq.js'
let folder: string
let server: FastifyInstance
let readiness: Readiness = 'ready'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yinyu-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>引育</title>')
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(folder, script), 'plain')
  writeFileSync(join(folder, `${script}.gz`), gzipSync('plain'))
  writeFileSync(join(folder, '.secret'), 'secret')
  server = await servePages(folder, { readiness: () => Promise.resolve(readiness) })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the pages', () => {
  test.each(['/', '/self-check', '/standards/little-giant?version=2026'])(
    '%s is the start page',
    async (url) => {
      const answer = await server.inject({ url })
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('引育')
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )

  test('a file with a hash in its name is kept for good', async () => {
    const answer = await server.inject({ url: script })
    expect(answer.body).toBe('plain')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('a compressed copy is served to who takes it, with the same rule', async () => {
    const answer = await server.inject({ url: script, headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.headers['content-type']).toContain('javascript')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('a file without a hash is asked for again and answered by its ETag', async () => {
    const first = await server.inject({ url: '/favicon.svg' })
    expect(first.headers['cache-control']).toBe('no-cache')
    const headers = { 'if-none-match': String(first.headers['etag']) }
    expect((await server.inject({ url: '/favicon.svg', headers })).statusCode).toBe(304)
  })

  test.each([
    '/assets/gone-12345678.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/.secret',
    '/a/%00.js',
  ])('%s is not there', async (url) => {
    const answer = await server.inject({ url })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toContain('secret')
  })

  test.each(['POST', 'PUT', 'DELETE'] as const)('%s is refused: nothing is received', async (method) => {
    const answer = await server.inject({ url: '/self-check', method })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe('GET, HEAD')
  })

  test('a body is refused before it is read', async () => {
    const answer = await server.inject({ url: '/', method: 'POST', payload: { firm: 'x'.repeat(5000) } })
    expect(answer.statusCode).toBe(413)
  })

  test('scripts come from here only and nobody may frame the page', async () => {
    const { headers } = await server.inject({ url: '/' })
    const rules = String(headers['content-security-policy'])
    expect(rules).toContain("script-src 'self';")
    expect(rules).toContain("frame-ancestors 'none'")
    expect(rules).not.toContain('unsafe-eval')
    expect(rules).not.toContain('upgrade-insecure-requests')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('health is plain', async () => {
    const answer = await server.inject({ url: '/healthz' })
    expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, 'ok', 'no-store'])
  })

  test.each([
    ['ready', 200],
    ['starting', 503],
    ['STORAGE_START', 503],
  ] as const)('readiness tells that the database is %s', async (database, status) => {
    readiness = database
    const answer = await server.inject({ url: '/readyz' })
    expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([
      status,
      { database },
      'no-store',
    ])
  })

  test('who sends nothing, or never comes to an end, is cut off', () => {
    const { requestTimeout, headersTimeout, keepAliveTimeout } = server.server
    expect({ requestTimeout, headersTimeout, keepAliveTimeout }).toEqual({
      requestTimeout: 600_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 10_000,
    })
  })
})

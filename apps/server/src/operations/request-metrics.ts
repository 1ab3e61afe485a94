import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Gauge, Histogram, type Registry } from 'prom-client'
import { routeName } from './route-name.ts'

/** Ours; wide enough to tell a quick answer from one that people wait for. */
const SECONDS = [0.05, 0.2, 1, 3, 10]
/**
 * Pairs of route and status class that get series of their own, eight each: with them all there are at most about 4,100
 * series of requests, and 5,000 is what we promise. What comes after counts for the route "other".
 */
export const PAIRS_MOST = 500
const OTHER = 'other'

type StatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'aborted'

/** Counts requests by route and status class, and those under way. An address never becomes a label. */
export function observeRequests(server: FastifyInstance, registry: Registry): void {
  const underWay = new Gauge({
    name: 'yinyu_requests_under_way',
    help: 'Requests that are being answered',
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'yinyu_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  const labels = limitedLabels()
  server.addHook('onRequest', (request, reply, done) => {
    const began = performance.now()
    underWay.inc()
    // `onResponse` of Fastify does not come when the client goes away; the end of the connection always does.
    let status: StatusClass = 'aborted'
    reply.raw.once('finish', () => (status = statusClass(reply.statusCode)))
    reply.raw.once('close', () => {
      underWay.dec()
      durations.observe(labels(request, status), (performance.now() - began) / 1000)
    })
    done()
  })
}

function limitedLabels() {
  const pairs = new Set<string>()
  return (request: FastifyRequest, status: StatusClass) => {
    const route = routeName(request)
    const pair = `${route} ${status}`
    if (pairs.size < PAIRS_MOST) pairs.add(pair)
    return { route: pairs.has(pair) ? route : OTHER, status }
  }
}

function statusClass(statusCode: number): StatusClass {
  const first = Math.trunc(statusCode / 100)
  return first >= 1 && first <= 5 ? (`${first}xx` as StatusClass) : '5xx'
}

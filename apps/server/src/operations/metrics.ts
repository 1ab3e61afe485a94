import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Registry } from 'prom-client'
import { observeRequests } from './request-metrics.ts'
import { gaugeOf, gaugeOfStates, type States } from './reading-metrics.ts'

/** Why a sign-in did not succeed, in as few words as an alarm needs. */
export const signInFailures = ['credentials', 'locked', 'second-factor', 'single-sign-on'] as const
export type SignInFailure = (typeof signInFailures)[number]

/** How many connections of the pool exist, are free, and are waited for. */
export interface PoolUse {
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

/** What is asked for at each look at the metrics; a question that fails or takes long gives no figure. */
export interface Readings {
  readonly pool?: () => PoolUse | undefined
  /** Number of jobs in each state; states are words of ours, not of users. */
  readonly jobs?: () => Promise<States>
  readonly imports?: () => Promise<States>
  /** Audit events that the chain has not covered yet. */
  readonly auditEventsUnchained?: () => Promise<number>
}

/** The metrics of one server. */
export interface Metrics {
  readonly registry: Registry
  /** Counts the requests of a server; call it before its routes are declared. */
  observe(server: FastifyInstance): void
  countSignInFailure(why: SignInFailure): void
}

/** Makes all metrics, in a registry of their own. */
export function createMetrics(readings: Readings = {}): Metrics {
  const registry = new Registry()
  // Process and Node, among them nodejs_eventloop_lag_*.
  collectDefaultMetrics({ register: registry })
  const { pool, jobs, imports, auditEventsUnchained } = readings
  if (pool !== undefined)
    gaugeOfStates(registry, 'yinyu_database_connections', 'Connections of the pool', () => poolStates(pool()))
  if (jobs !== undefined) gaugeOfStates(registry, 'yinyu_jobs', 'Jobs by state', jobs)
  if (imports !== undefined) gaugeOfStates(registry, 'yinyu_imports', 'Imports by state', imports)
  if (auditEventsUnchained !== undefined)
    gaugeOf(registry, 'yinyu_audit_events_unchained', 'Audit events outside the chain', auditEventsUnchained)
  const failures = signInCounter(registry)
  return {
    registry,
    observe: (server) => observeRequests(server, registry),
    countSignInFailure: (why) => failures.inc({ why }),
  }
}

function signInCounter(registry: Registry): Counter<'why'> {
  const failures = new Counter({
    name: 'yinyu_sign_in_failures_total',
    help: 'Sign-ins that did not succeed',
    labelNames: ['why'],
    registers: [registry],
  })
  // From the start, so that the first failure is seen as an increase.
  for (const why of signInFailures) failures.inc({ why }, 0)
  return failures
}

async function poolStates(use: PoolUse | undefined): Promise<States> {
  if (use === undefined) return {}
  return { idle: use.idle, busy: use.total - use.idle, waiting: use.waiting }
}

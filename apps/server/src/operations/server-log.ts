import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyServerOptions } from 'fastify'
import type { Configuration } from './configuration.ts'
import { logEntry, logMessage } from './log-entry.ts'
import { withoutPersonalData } from './personal-data.ts'
import { proxyTest } from './value-schemas.ts'

type LogStream = Exclude<NonNullable<FastifyServerOptions['logger']>, boolean>['stream']

/** What Fastify needs to know of logs, request ids and proxies. */
export type LogOptions = Pick<FastifyServerOptions, 'logger' | 'genReqId' | 'requestIdHeader' | 'trustProxy'>

const passOn = (value: unknown): unknown => value

/**
 * Options for `fastify(…)`: one JSON object a line, on standard output or the given stream. A line holds time, level,
 * request id, route id, status, code and stack of an error; no address, header, body, cookie or message of an error.
 */
export function logOptions(
  { logLevel, trustedProxies }: Pick<Configuration, 'logLevel' | 'trustedProxies'>,
  stream?: LogStream,
): LogOptions {
  return {
    logger: {
      level: logLevel,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: logEntry },
      // What Fastify's own would take out of a request is not wanted; `logEntry` has done it.
      serializers: { req: passOn, res: passOn, err: passOn } as never,
      hooks: { logMethod, streamWrite: withoutPersonalData },
      ...(stream === undefined ? {} : { stream }),
    },
    requestIdHeader: false,
    genReqId: requestIds(trustedProxies),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
  }
}

/** Every call passes here as (object, message); what pino would make of messages and errors by itself is forestalled. */
function logMethod(this: unknown, words: unknown[], method: (...words: never[]) => void): void {
  const [first, second] = words
  const isPlain = typeof first === 'string'
  const given: { readonly err?: unknown } = isPlain
    ? {}
    : first instanceof Error
      ? { err: first }
      : Object(first)
  const error = given.err
  const message = logMessage(isPlain ? first : second, error)
  method.apply(this, (message === undefined ? [given] : [given, message]) as never[])
}

const FOREIGN_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** A new id for every request; the one of a trusted proxy is kept when it is a UUID, so that both logs can be joined. */
function requestIds(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyTest(trustedProxies)
  return ({ headers, socket }) => {
    const foreign = headers['x-request-id']
    const isKept = typeof foreign === 'string' && FOREIGN_ID.test(foreign)
    return isKept && isTrusted(socket.remoteAddress ?? '') ? foreign : randomUUID()
  }
}

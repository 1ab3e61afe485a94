import type { FastifyReply, FastifyRequest } from 'fastify'
import { errorTraits } from './error-traits.ts'
import { routeName } from './route-name.ts'

/** Words that code of ours may log beside its message; anything else is dropped. */
const WORDS = ['event', 'code', 'job', 'state', 'connector', 'table', 'reason'] as const
/** Figures likewise. */
const FIGURES = ['count', 'attempt', 'ms', 'statusCode', 'responseTime', 'port'] as const

const WORD = /^[A-Za-z][A-Za-z0-9_.:-]{0,79}$/
/** Plain English without a figure, so that no name, number or address can be among it. */
const MESSAGE = /^[A-Za-z][A-Za-z ,.;'"()-]{0,159}$/
export const WITHHELD = 'message withheld'

/** The first wall of the log: of what is logged only known keys pass, with values that can hold nothing personal. */
export function logEntry(given: Record<string, unknown>): Record<string, unknown> {
  const entry: Record<string, unknown> = {}
  for (const key of WORDS) {
    const value = given[key]
    if (typeof value === 'string' && WORD.test(value)) entry[key] = value
  }
  for (const key of FIGURES) {
    const value = given[key]
    if (typeof value === 'number') entry[key] = Math.round(value)
  }
  if (given['err'] !== undefined) entry['err'] = errorTraits(given['err'])
  return { ...entry, ...ofRequest(given['req']), ...ofReply(given['res']) }
}

/** The message when it is a fixed sentence of a program; errors and addresses put values of users into theirs. */
export function logMessage(given: unknown, error: unknown): string | undefined {
  if (given === undefined) return error === undefined ? undefined : 'error'
  const isOfError = error instanceof Error && error.message === given
  if (isOfError) return 'error'
  return typeof given === 'string' && MESSAGE.test(given) ? given : WITHHELD
}

function ofRequest(request: unknown): Record<string, unknown> {
  if (!isObject(request) || !('routeOptions' in request)) return {}
  const known = request as FastifyRequest
  return { method: known.method, route: routeName(known) }
}

function ofReply(reply: unknown): Record<string, unknown> {
  if (!isObject(reply) || !('statusCode' in reply)) return {}
  const { statusCode, request } = reply as FastifyReply
  return { status: statusCode, ...ofRequest(request) }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

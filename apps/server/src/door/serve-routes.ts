import fastifyCookie from '@fastify/cookie'
import { allRoutes, isRefusal, type AnyRoute } from '@yinyu/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import { answerCall, type Called } from './answer-call.ts'
import { findRouteFaults } from './route-faults.ts'
import type { FileAnswer, Handler, Onward } from './handler.ts'
import { makePace } from './pace.ts'
import { makeRecogniser, type Recogniser, type Secret } from './recognise.ts'
import { refuseAtDoor, statusOf } from './refusals.ts'
import { comesFromElsewhere } from './same-origin.ts'

/** A body of JSON; files have their own limit. */
const JSON_BYTES_MOST = 1024 * 1024
/** Spreadsheets to import (reliability: upload size; CSV may be longer than a workbook). */
const FILE_BYTES_MOST = 64 * 1024 * 1024

/** What the door needs from outside; the house is there once the records are open. */
export interface DoorGiven {
  readonly house: () => House | undefined
  readonly handlers: readonly Handler[]
  readonly routes?: readonly AnyRoute[]
}

/** Serves every route of the contract; throws unless each has its handler, its schemas, its permission and its events. */
export async function serveRoutes(server: FastifyInstance, given: DoorGiven): Promise<void> {
  const faults = findRouteFaults(given.routes ?? allRoutes, given.handlers)
  if (faults.length > 0) throw new Error(`routes that cannot be served:\n${faults.join('\n')}`)
  let recogniser: { readonly house: House; readonly its: Recogniser } | undefined
  const recogniserOf = (house: House): Recogniser => {
    if (recogniser?.house !== house) recogniser = { house, its: makeRecogniser(house.storage) }
    return recogniser.its
  }
  const pace = makePace()
  await server.register(async (part) => {
    await part.register(fastifyCookie)
    // A file comes as it is and is read as it comes.
    part.addContentTypeParser(
      'application/octet-stream',
      { bodyLimit: FILE_BYTES_MOST },
      (_, payload, done) => done(null, payload),
    )
    part.setErrorHandler(answerError)
    for (const handler of given.handlers) {
      part.route({
        method: handler.route.method,
        url: handler.route.path,
        bodyLimit: handler.route.body === 'file' ? FILE_BYTES_MOST : JSON_BYTES_MOST,
        config: { routeId: handler.route.id, takes: handler.route.body === 'file' ? 'file' : 'text' },
        handler: async (request, reply) => {
          const house = given.house()
          const mayCall: Called['mayCall'] = (each, name) => {
            const waitS = pace.secondsToWait(handler.route.id, { each, name }, performance.now())
            if (waitS > 0) void reply.header('retry-after', waitS)
            return waitS === 0
          }
          if (!mayCall('address', request.ip)) return send(reply, refuseAtDoor('TOO_MANY'))
          if (house === undefined) return send(reply, refuseAtDoor('NOT_READY'))
          return serve(handler, { house, recogniser: recogniserOf(house), mayCall }, request, reply)
        },
      })
    }
    part.all('/api/*', (_request, reply) => send(reply, refuseAtDoor('NOT_FOUND')))
  })
}

async function serve(
  handler: Handler,
  {
    house,
    recogniser,
    mayCall,
  }: { readonly house: House; readonly recogniser: Recogniser } & Pick<Called, 'mayCall'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (request.method === 'POST' && comesFromElsewhere(request.headers))
    return send(reply, refuseAtDoor('FOREIGN_ORIGIN'))
  const cookie = cookieOf(house)
  const called: Called = {
    mayCall,
    params: request.params,
    query: request.query,
    body: request.body,
    key: headerOf(request, 'idempotency-key'),
    secret: secretOf(request, cookie.name),
    shownPost: headerOf(request, 'x-yinyu-post'),
    from: { address: request.ip, agent: headerOf(request, 'user-agent').slice(0, 300), request: request.id },
    setSession: (token) => {
      recogniser.forget()
      if (token === undefined) void reply.clearCookie(cookie.name, cookie.options)
      else void reply.setCookie(cookie.name, token, cookie.options)
    },
    setCookie: (name, value, seconds) => {
      if (value === undefined) void reply.clearCookie(name, cookie.options)
      else void reply.setCookie(name, value, { ...cookie.options, maxAge: seconds })
    },
    cookies: request.cookies,
  }
  const answer = await answerCall(handler, house, recogniser, called)
  // Users are told which folder; the log holds no paths, `yinyu doctor` names it.
  if (isRefusal(answer) && answer.refused === 'STORAGE_UNWRITABLE')
    request.log.error({ code: answer.refused }, 'a folder of the data folder cannot be written')
  return send(reply, answer)
}

function cookieOf(house: House) {
  const secure = house.settings.publicUrl?.startsWith('https:') === true
  return {
    name: secure ? '__Host-yinyu' : 'yinyu',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
  }
}

function secretOf(request: FastifyRequest, cookieName: string): Secret | undefined {
  const [, bearer] = /^Bearer ([\w-]{20,200})$/.exec(headerOf(request, 'authorization')) ?? []
  if (bearer !== undefined) return { kind: 'api-token', token: bearer }
  const token = request.cookies[cookieName]
  return token === undefined || token === '' ? undefined : { kind: 'session', token }
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  void reply.header('cache-control', 'no-store')
  if (isRefusal(answer)) return reply.code(statusOf(answer)).send({ ...answer, request: reply.request.id })
  if (isFile(answer)) {
    const name = encodeURIComponent(answer.fileName)
    return reply
      .type(answer.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(answer.content)
  }
  if (isOnward(answer)) return reply.redirect(answer.onwardTo, 303)
  return reply.send(answer)
}

/** Faults of the request before it reaches a handler, and failures; neither tells more than its code. */
function answerError(
  error: Error & { statusCode?: number; code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (error.statusCode === 413) return send(reply, refuseAtDoor('TOO_LARGE'))
  if (error.statusCode === 429) return send(reply, refuseAtDoor('TOO_MANY'))
  if (error.statusCode !== undefined && error.statusCode < 500)
    return send(reply, refuseAtDoor('BAD_REQUEST'))
  request.log.error({ err: error }, 'a call failed')
  return send(reply, refuseAtDoor('FAILED'))
}

function isFile(answer: unknown): answer is FileAnswer {
  return typeof answer === 'object' && answer !== null && 'fileName' in answer && 'content' in answer
}

function isOnward(answer: unknown): answer is Onward {
  return typeof answer === 'object' && answer !== null && 'onwardTo' in answer
}

import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serveRoutes, type DoorGiven } from './door/serve-routes.ts'
import { cutSlowSenders } from './door/slow-senders.ts'
import type { LogOptions } from './operations/server-log.ts'
import type { Readiness } from './records.ts'

const REQUEST_MS_MOST = 30_000
/** Our own convention: the largest file, 64 MB, over a line of one megabit a second takes nine minutes. */
const FILE_MS_MOST = 600_000
/** All firms of a large province are read within it. */
const ANSWER_MS_MOST = 600_000
const HEADERS_MS_MOST = 10_000
const KEEP_ALIVE_MS = 10_000
/** How often Node looks for requests that are late; its own half a minute would let a slow head live four times as long. */
const LATE_LOOKED_FOR_MS = 5_000
/** Pages receive nothing; a body is refused before it is read. Routes of the interface have limits of their own. */
const BODY_BYTES_MOST = 1024

/** Vite puts the hash of the content into these names, so the content under one name never changes. */
const HASHED = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+$/

/** What is served beside the pages, and what watches. */
export interface Serving {
  readonly readiness: () => Promise<Readiness>
  readonly door?: DoorGiven
  readonly log?: LogOptions
  /** Counts requests; called before any route is declared. */
  readonly observe?: (server: FastifyInstance) => void
}

/** The web application from its folder, ready to listen: files, and the start page for every page address. */
export async function servePages(
  folder: string,
  { readiness, door, log = {}, observe }: Serving,
): Promise<FastifyInstance> {
  const server = fastify({
    ...log,
    requestTimeout: FILE_MS_MOST,
    connectionTimeout: REQUEST_MS_MOST,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: HEADERS_MS_MOST, connectionsCheckingInterval: LATE_LOOKED_FOR_MS },
    bodyLimit: BODY_BYTES_MOST,
    forceCloseConnections: 'idle',
  })
  observe?.(server)
  cutSlowSenders(server, { requestMsMost: REQUEST_MS_MOST, answerMsMost: ANSWER_MS_MOST })
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    // The server speaks plain HTTP on one machine; whoever puts TLS in front of it sets this there.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  })
  server.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain').send('ok'),
  )
  server.get('/readyz', async (_request, reply) => {
    const database = await readiness()
    return reply
      .code(database === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ database })
  })
  if (door !== undefined) await serveRoutes(server, door)
  await server.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    dotfiles: 'ignore',
    // The header is ours alone: see `cacheRule`.
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', cacheRule(path))
    },
  })
  server.setNotFoundHandler(answerUnknown)
  return server
}

const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  // antd writes its styles into the page.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/** Hashed files for a year; everything else is asked for again, and the answer is "not modified" by its ETag. */
function cacheRule(path: string): string {
  return HASHED.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** A page address belongs to the application, which routes it itself; a missing file is missing. */
function answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return say(reply.header('allow', 'GET, HEAD'), 405, '这里只能读取页面，不接收任何数据。（SERVER_METHOD）')
  }
  const [path = '/'] = request.url.split('?')
  if (/\.[^/]*$/.test(path)) return say(reply, 404, '没有这个文件。请回到首页重新打开。（SERVER_NO_FILE）')
  return reply.sendFile('index.html')
}

function say(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(text)
}

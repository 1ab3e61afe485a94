import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set where a file is taken, which on a slow line takes minutes to arrive. */
    takes?: 'file' | 'text'
  }
}

/**
 * Cuts off who has not sent a whole request in time, except where a file is taken: Node itself knows one limit for all
 * requests, and that one has to be long enough for a file. Whoever waits for an answer, which may rest on all firms of a
 * province, is not silent: an answer has a longer time than a connection on which nothing is asked.
 */
export function cutSlowSenders(
  server: FastifyInstance,
  { requestMsMost, answerMsMost }: { readonly requestMsMost: number; readonly answerMsMost: number },
): void {
  server.server.on('request', (asked: IncomingMessage) => void asked.socket.setTimeout(answerMsMost))
  server.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions } = request
    if (routeOptions.config?.takes !== 'file') {
      // A request that has arrived may be worked on for longer; only the sending is timed.
      const late = setTimeout(() => raw.complete || raw.destroy(), requestMsMost).unref()
      raw.once('close', () => clearTimeout(late))
    }
    done()
  })
}

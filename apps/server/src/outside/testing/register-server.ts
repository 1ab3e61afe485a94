import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A register on this machine that answers as a test wants, and remembers what it was asked. */
export interface RegisterServer {
  readonly url: string
  readonly asked: readonly string[]
  readonly authorizations: readonly (string | undefined)[]
  close(): Promise<void>
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

export async function serveRegister(answer: Answering): Promise<RegisterServer> {
  const asked: string[] = []
  const authorizations: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''))
    authorizations.push(request.headers.authorization)
    answer(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/statements`,
    asked,
    authorizations,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Answers with JSON. */
export function giveJson(response: ServerResponse, data: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(typeof data === 'string' ? data : JSON.stringify(data))
}

/** A register that always has the same one page. */
export function onePage(statements: readonly unknown[]): Answering {
  return (_, response) => giveJson(response, { statements, next: null })
}

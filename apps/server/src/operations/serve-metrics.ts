import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'

/** The listener of the metrics, apart from the pages. */
export interface MetricsListener {
  readonly port: number
  close(): Promise<void>
}

const REQUEST_MS_MOST = 10_000

/** Serves `GET /metrics` and nothing else. Rejects when the port is taken. */
export async function serveMetrics(
  registry: Registry,
  host = '127.0.0.1',
  port = 0,
): Promise<MetricsListener> {
  const server = createServer({ requestTimeout: REQUEST_MS_MOST }, (request, response) => {
    void answer(registry, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isKnown = request.url === '/metrics' && request.method === 'GET'
  if (!isKnown) {
    response.writeHead(404).end()
    return
  }
  try {
    const text = await registry.metrics()
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text)
  } catch {
    response.writeHead(500).end()
  }
}

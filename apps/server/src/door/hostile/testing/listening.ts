import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { handlers } from '../../../features/handlers.ts'
import { servePages } from '../../../pages.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'
import { openHouse, type TestHouse } from '../../testing/open-house.ts'

/** The server as it stands in a network: pages, heads and door, on a port of its own. */
export interface Listening {
  readonly it: TestHouse
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

export async function listen(engine: Engine): Promise<Listening> {
  const it = await openHouse(engine)
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-pages-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  const server = await servePages(folder, {
    readiness: () => Promise.resolve('ready'),
    door: { house: () => it.house, handlers },
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return {
    it,
    port,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close()
      await it.close()
      rmSync(folder, { recursive: true })
    },
  }
}

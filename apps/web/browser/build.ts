import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the pages once for a run of the tests; every test file uses what is built. */
export async function setup(): Promise<void> {
  // The test runner's own setting would build the development version of React.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await build({ root, configFile: join(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' })
  process.env['NODE_ENV'] = before
}

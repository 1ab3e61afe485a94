import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { build } from 'vite'
import { furnish } from './furnished.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the pages and makes a furnished data folder, once for a run of the tests; every test file uses both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The test runner's own setting would build the development version of React.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await build({ root, configFile: join(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' })
  process.env['NODE_ENV'] = before
  const furnished = await furnish()
  project.provide('furnished', furnished)
  return () => rm(furnished, { recursive: true, force: true })
}

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Where each kind of hostile input is tried (reliability: files and text). Whoever moves a test says so here. */
const rows: Readonly<Record<string, readonly string[]>> = {
  'upload size': [
    'apps/server/src/features/imports/receive-import.test.ts',
    'packages/intake/src/workbook-guard.test.ts',
    'apps/server/src/door/hostile/requests.test.ts',
  ],
  'kind of file': [
    'apps/server/src/features/imports/hostile-files.test.ts',
    'packages/intake/src/read-firms.test.ts',
  ],
  'zip and xlsx bombs': [
    'packages/intake/src/workbook-guard.test.ts',
    'apps/server/src/features/imports/hostile-files.test.ts',
  ],
  'shape of a workbook': ['packages/intake/src/workbook.test.ts'],
  'long numbers': ['packages/intake/src/cell.test.ts', 'packages/intake/src/read-firms.test.ts'],
  encoding: ['packages/intake/src/decode.test.ts', 'packages/intake/src/delimited.test.ts'],
  'rare characters': [
    'apps/server/src/door/hostile/rare-characters.test.ts',
    'packages/intake/src/cell.test.ts',
  ],
  normalisation: [
    'apps/server/src/door/hostile/rare-characters.test.ts',
    'packages/kernel/src/credit-code.test.ts',
  ],
  'formulas on export': [
    'packages/intake/src/write-table.test.ts',
    'apps/server/src/features/registry/registry.test.ts',
  ],
  'check digits': ['packages/kernel/src/credit-code.test.ts'],
  'patterns that run away': [
    'apps/server/src/door/hostile/long-texts.test.ts',
    'packages/intake/src/cell.test.ts',
  ],
  'injection into queries, pages, heads, logs, paths': [
    'apps/server/src/door/hostile/hostile-text.test.ts',
    'apps/server/src/operations/server-log.test.ts',
    'apps/server/src/pages.test.ts',
  ],
  'requests made by the server': [
    'apps/server/src/outside/address.test.ts',
    'apps/server/src/outside/hostile-register.test.ts',
  ],
  'other sites and frames': [
    'apps/server/src/door/hostile/sessions.test.ts',
    'apps/server/src/door/door.test.ts',
    'apps/server/src/pages.test.ts',
  ],
  'depth, prototypes, doubled names, huge numbers': [
    'apps/server/src/door/hostile/json-fuzz.test.ts',
    'apps/server/src/door/hostile/requests.test.ts',
    'apps/server/src/outside/guarded-json.test.ts',
  ],
  'slow clients': ['apps/server/src/door/hostile/slow-sockets.test.ts', 'apps/server/src/pages.test.ts'],
  bots: [
    'apps/server/src/door/pace.test.ts',
    'apps/server/src/door/hostile/sessions.test.ts',
    'apps/server/src/features/sign-in/sign-in.test.ts',
  ],
  'foreign names': [
    'apps/server/src/door/hostile/isolation-sweep.test.ts',
    'apps/server/src/storage/isolation.test.ts',
  ],
  'wrong shapes and fields': ['apps/server/src/door/hostile/wrong-shapes.test.ts'],
}

test.each(Object.entries(rows))('%s: its tests are there', (_, files) => {
  const root = new URL('../../../../../', import.meta.url)
  expect(files.filter((file) => !existsSync(fileURLToPath(new URL(file, root))))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { at, expectTidy, type Finding } from './finding.ts'
import { codeFiles, parse, type SourceFile } from './source-files.ts'

const driver = /^(pg|kysely)$/
const storage = 'apps/server/src/storage/'
/** Features write queries for a transaction that is given to them. */
const features = 'apps/server/src/features/'
/** The one file that makes connections, and the one that hands them out inside a transaction. */
const doors: Readonly<Record<string, string>> = {
  [`${storage}connection.ts`]: 'pg',
  [`${storage}transaction.ts`]: 'kysely',
}

describe('the door to the database', () => {
  test('only the storage knows the driver, and only its door opens connections', () => {
    expectTidy(codeFiles(), strayConnections)
  })

  test.each([
    ['apps/server/src/features/a.ts', `import pg from 'pg'`],
    ['apps/server/src/features/a.ts', `import type pg from 'pg'`],
    ['apps/server/src/features/a.ts', `import { Kysely } from 'kysely'`],
    [`${storage}facts.ts`, `import { Pool } from 'pg'`],
    [`${storage}facts.ts`, `import { Kysely } from 'kysely'`],
  ])('finds in %s: %s', (path, text) => {
    expect(strayConnections({ path, text })).toHaveLength(1)
  })

  test.each([
    ['apps/server/src/features/a.ts', `import { sql } from 'kysely'`],
    [`${storage}facts.ts`, `import type pg from 'pg'`],
    [`${storage}facts.test.ts`, `import { sql } from 'kysely'`],
    [`${storage}connection.ts`, `import pg from 'pg'`],
  ])('allows in %s: %s', (path, text) => {
    expect(strayConnections({ path, text })).toEqual([])
  })
})

function strayConnections(file: SourceFile): Finding[] {
  return parse(file).module.staticImports.flatMap(({ start, moduleRequest, entries }) => {
    const name = moduleRequest.value
    if (!driver.test(name) || doors[file.path] === name) return []
    const harmless = entries.every(({ isType, importName }) => isType || importName.name === 'sql')
    if (file.path.startsWith(storage) && harmless) return []
    if (file.path.startsWith(features) && harmless && name === 'kysely') return []
    const why =
      'a query outside the transaction of an acting person sees nothing, or what the one before might see'
    const todo = 'take an open transaction (`Reading` or `Writing` of apps/server/src/storage) as an argument'
    return [{ where: at(file, start), what: `${file.path} uses ${name} by itself`, why, todo }]
  })
}

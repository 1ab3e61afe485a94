import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { at, expectTidy, type Finding } from './finding.ts'
import { codeFiles, parse, type SourceFile } from './source-files.ts'

const packages = ['packages/kernel', 'packages/rules', 'packages/intake', 'packages/catalogue']
const contract = 'packages/contract'

/** Each part of the repository and the parts it may import. A new part needs a line here. */
const mayImport: Record<string, readonly string[]> = {
  'packages/kernel': [],
  'packages/rules': ['packages/kernel'],
  'packages/intake': ['packages/kernel', 'packages/rules'],
  'packages/catalogue': ['packages/kernel', 'packages/rules'],
  [contract]: ['packages/kernel', 'packages/rules'],
  // What the command line does to the records is the server's; each door is named.
  'apps/cli': [...packages, '@yinyu/server/upkeep', '@yinyu/server/examination'],
  'apps/server': [...packages, contract],
  'apps/web': ['packages/kernel', 'packages/rules', 'packages/intake', contract],
  // Runs when the page is built, not in the browser: reads the content for it.
  'apps/web/build': packages,
  bench: [
    ...packages,
    '@yinyu/server/kill-rounds',
    '@yinyu/server/measure-import',
    '@yinyu/server/build-kernel',
    '@yinyu/server/kernel-pool',
    '@yinyu/server/parquet-firms',
    '@yinyu/server/try-statement',
    '@yinyu/server/measure-board',
    '@yinyu/server/measure-snapshot',
  ],
  scripts: [],
  tidy: [],
}

const why =
  'imports go down one ladder only (kernel, rules, intake and catalogue, apps), so that each part can be read, tested and deleted alone'

describe('import directions', () => {
  test('every import goes down the ladder', () => {
    expectTidy(codeFiles(), wrongImports)
  })

  test.each([
    ['packages/kernel/src/a.ts', `import { judge } from '@yinyu/rules'`],
    ['packages/kernel/src/a.ts', `import type { Rule } from '../../rules/src/rule.ts'`],
    ['packages/rules/src/a.ts', `export * from '@yinyu/intake'`],
    ['packages/rules/src/a.ts', `const late = await import('@yinyu/catalogue')`],
    ['apps/web/src/a.ts', `import { load } from '@yinyu/catalogue'`],
    ['apps/web/src/a.ts', `import { listen } from '../../server/src/main.ts'`],
    ['apps/cli/src/a.ts', `import policy from '../../../content/policies/x.json'`],
    ['apps/cli/src/a.ts', `import { parse } from '@yinyu/kernel/src/money.ts'`],
    ['packages/novel/src/a.ts', `import { parse } from '@yinyu/kernel'`],
  ])('finds in %s: %s', (path, text) => {
    expect(wrongImports({ path, text })).toHaveLength(1)
  })

  test('allows what the table allows', () => {
    const text = `import { a } from '@yinyu/kernel'\nimport { b } from './b.ts'\nimport { z } from 'zod'`
    expect(wrongImports({ path: 'packages/rules/src/a.ts', text })).toEqual([])
  })
})

function wrongImports(file: SourceFile): Finding[] {
  const own = file.path.startsWith('apps/web/build/') ? 'apps/web/build' : partOf(file.path)
  return importsOf(file).flatMap(({ specifier, offset }) => {
    const target = targetOf(specifier, file.path)
    if (target === undefined || target === partOf(file.path)) return []
    const allowed = mayImport[own ?? '']
    const where = at(file, offset)
    if (allowed === undefined) {
      const todo = 'add this part and what it may import to the table in tidy/import-directions.test.ts'
      return [{ where, what: `${file.path} belongs to no known part`, why, todo }]
    }
    if (allowed.includes(target) && !specifier.startsWith('.')) return []
    const names = allowed.map((part) => `@yinyu/${posix.basename(part)}`).join(', ') || 'nothing of ours'
    const todo = `move the code down the ladder or pass the value in; from here, import by package name only: ${names}`
    return [{ where, what: `${own} imports ${specifier}`, why, todo }]
  })
}

function importsOf(file: SourceFile): { specifier: string; offset: number }[] {
  const { staticImports, staticExports, dynamicImports } = parse(file).module
  const named = [
    ...staticImports.map((statement) => statement.moduleRequest),
    ...staticExports.flatMap((statement) => statement.entries.flatMap((entry) => entry.moduleRequest ?? [])),
  ].map(({ value, start }) => ({ specifier: value, offset: start }))
  const late = dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: file.text.slice(start, end).replaceAll(/['"`]/g, ''),
    offset: start,
  }))
  return [...named, ...late]
}

/** The part an import leads to; undefined for packages from outside and files of no part. */
function targetOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) return partOf(posix.join(posix.dirname(from), specifier))
  const [, name, inside] = /^@yinyu\/([^/]+)(\/.+)?$/.exec(specifier) ?? []
  if (name === undefined) return undefined
  // A path into a package goes past its index; it counts as a target that nobody may import.
  if (inside !== undefined) return specifier
  return Object.keys(mayImport).find((part) => posix.basename(part) === name) ?? specifier
}

function partOf(path: string): string | undefined {
  const [top = '', second] = path.split('/')
  if (top === 'packages' || top === 'apps') return `${top}/${second}`
  return top === 'content' || top in mayImport ? top : undefined
}

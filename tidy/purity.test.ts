import { builtinModules } from 'node:module'
import { Visitor } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { at, expectTidy, type Finding } from './finding.ts'
import { codeFiles, isTest, parse, type SourceFile } from './source-files.ts'

const purePart = /^packages\/(kernel|rules|intake)\/src\//
const impureCalls = new Set(['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID'])
const environment =
  /^(globalThis\.)?(process\.(env|argv|cwd|exit|stdin|stdout|stderr|platform|hrtime)|import\.meta\.env)\b/

describe('purity of kernel, rules and intake', () => {
  test('no clock, no chance, no environment, no files', () => {
    expectTidy(
      codeFiles().filter(({ path }) => purePart.test(path) && !isTest(path)),
      impurities,
    )
  })

  test.each([
    `const now = Date.now()`,
    `const now = new Date()`,
    `const now = Date()`,
    `const home = process.env['HOME']`,
    `const mode = import.meta.env.MODE`,
    `const id = Math.random()`,
    `import { readFileSync } from 'node:fs'`,
    `import fs from 'fs/promises'`,
    `const fs = await import('node:fs')`,
    `const page = fetch('https://example.org')`,
  ])('finds %s', (text) => {
    expect(impurities({ path: 'packages/rules/src/a.ts', text })).toHaveLength(1)
  })

  test.each([`const day = new Date('2026-01-02')`, `const next = process.states`, `const fetch = 1`])(
    'allows %s',
    (text) => {
      expect(impurities({ path: 'packages/rules/src/a.ts', text })).toEqual([])
    },
  )
})

function impurities(file: SourceFile): Finding[] {
  const findings: Finding[] = []
  const add = (offset: number, end: number): void => {
    const what = `"${file.text.slice(offset, end)}" reads the world outside`
    const why =
      'the same code judges in the browser and on the server, and any past decision must come out the same again'
    const todo =
      'take the value as an argument (the date as `on`); reading files belongs to packages/catalogue or an app'
    findings.push({ where: at(file, offset), what, why, todo })
  }
  const { program, module } = parse(file)
  const requests = [...module.staticImports, ...module.dynamicImports].map(
    ({ moduleRequest }) => moduleRequest,
  )
  for (const { start, end } of requests) {
    if (isBuiltin(file.text.slice(start + 1, end - 1))) add(start, end)
  }
  new Visitor({
    NewExpression: (node) => {
      if (node.arguments.length === 0 && textOf(file, node.callee) === 'Date') add(node.start, node.end)
    },
    CallExpression: (node) => {
      const called = textOf(file, node.callee).replace(/^globalThis\./, '')
      if (impureCalls.has(called) || called === 'Date' || called === 'fetch') add(node.start, node.end)
    },
    MemberExpression: (node) => {
      // Only the node that ends the match, so that `process.env.HOME` is told once.
      const text = textOf(file, node)
      if (environment.exec(text)?.[0] === text) add(node.start, node.end)
    },
  }).visit(program)
  return findings
}

function textOf(file: SourceFile, node: { start: number; end: number }): string {
  return file.text.slice(node.start, node.end)
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier)
}

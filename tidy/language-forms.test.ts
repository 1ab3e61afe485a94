import {
  Visitor,
  type Function,
  type ArrowFunctionExpression,
  type ParamPattern,
  type Span,
} from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { at, expectTidy, type Finding } from './finding.ts'
import { codeFiles, parse, type SourceFile } from './source-files.ts'

const configFile = /(^|\/)(vite|vitest)\.config\.ts$/
const packageIndex = /^packages\/[^/]+\/src\/index\.ts$/

describe('forms of the language we do without', () => {
  test('no file uses one', () => {
    expectTidy(codeFiles(), unwantedForms)
  })

  test.each([
    ['an enum', 'a.ts', `export enum Colour { Red }`],
    ['a default export', 'apps/web/src/page.tsx', `export default function Page() { return <p /> }`],
    ['a default export by name', 'a.ts', `const a = 1\nexport { a as default }`],
    ['a barrel', 'packages/rules/src/kinds.ts', `export * from './a.ts'\nexport { b } from './b.ts'`],
    ['an index', 'apps/cli/src/index.ts', `export const a = 1`],
    ['a boolean parameter', 'a.ts', `export function list(path: string, deep: boolean) {}`],
    ['an optional boolean parameter', 'a.ts', `export const list = (path: string, deep?: boolean) => path`],
    ['a boolean parameter with a default', 'a.ts', `export function list(path: string, deep = false) {}`],
    [
      'a boolean parameter in a union',
      'a.ts',
      `export function list(path: string, deep: boolean | 'all') {}`,
    ],
  ])('finds %s', (_, path, text) => {
    expect(unwantedForms({ path, text })).toHaveLength(1)
  })

  test.each([
    ['the configuration of a tool', 'apps/web/vite.config.ts', `export default {}`],
    ['the index of a package', 'packages/rules/src/index.ts', `export * from './a.ts'`],
    ['a single boolean, which is what the function is about', 'a.ts', `export function say(yes: boolean) {}`],
    ['a boolean in a function of the file itself', 'a.ts', `function list(path: string, deep: boolean) {}`],
    [
      'a boolean with a name at the call',
      'a.ts',
      `export function list(path: string, how: { deep: boolean }) {}`,
    ],
  ])('allows %s', (_, path, text) => {
    expect(unwantedForms({ path, text })).toEqual([])
  })
})

function unwantedForms(file: SourceFile): Finding[] {
  const findings = barrels(file)
  const add = (offset: number, what: string, why: string, todo: string): void => {
    findings.push({ where: at(file, offset), what, why, todo })
  }
  const lookAtParameters = (declared: Function | ArrowFunctionExpression): void => {
    const flag = declared.params.length > 1 ? declared.params.find(isBoolean) : undefined
    if (!flag) return
    const why = 'at the call, `true` tells the reader nothing'
    add(
      flag.start,
      'a boolean parameter',
      why,
      'take an options object, a union of words, or write two functions',
    )
  }
  const lookAtDefault = ({ start }: Span): void => {
    if (configFile.test(file.path)) return
    const why = 'a thing has one name everywhere, so that it can be searched for'
    add(start, 'a default export', why, 'export it by name')
  }
  new Visitor({
    ExportDefaultDeclaration: lookAtDefault,
    ExportSpecifier: (node) => {
      if (node.exported.type === 'Identifier' && node.exported.name === 'default') lookAtDefault(node)
    },
    TSEnumDeclaration: (node) => {
      const why = 'Node runs our TypeScript by erasing types, and an enum is code'
      add(node.start, 'an enum', why, "write a union of words: type Colour = 'red' | 'blue'")
    },
    ExportNamedDeclaration: ({ declaration }) => {
      if (declaration?.type === 'FunctionDeclaration') lookAtParameters(declaration)
      if (declaration?.type !== 'VariableDeclaration') return
      for (const { init } of declaration.declarations)
        if (init?.type === 'ArrowFunctionExpression') lookAtParameters(init)
    },
  }).visit(parse(file).program)
  return findings
}

function isBoolean(param: ParamPattern): boolean {
  if (param.type === 'TSParameterProperty') return false
  if (param.type === 'AssignmentPattern') {
    return isBoolean(param.left) || (param.right.type === 'Literal' && typeof param.right.value === 'boolean')
  }
  const type = param.typeAnnotation?.typeAnnotation
  const members = type?.type === 'TSUnionType' ? type.types : [type]
  return members.some((member) => member?.type === 'TSBooleanKeyword')
}

function barrels(file: SourceFile): Finding[] {
  if (packageIndex.test(file.path)) return []
  const { body } = parse(file).program
  const passesOnOnly =
    body.length > 0 &&
    body.every(
      (node) =>
        node.type === 'ExportAllDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.source !== null),
    )
  if (!passesOnOnly && !/(^|\/)index\.tsx?$/.test(file.path)) return []
  const why =
    'a second way to every name hides where things are; only a package has a front door, its src/index.ts'
  const todo = 'import from the file that defines the thing, and name files by what they hold'
  return [{ where: file.path, what: 'a file that only passes on others, or an index', why, todo }]
}

import { Visitor, type Node } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { at, expectTidy, type Finding } from './finding.ts'
import { codeFiles, countLines, parse, type SourceFile } from './source-files.ts'

const fileLinesMax = 300
const functionLinesMax = 60
const usualFileLinesMax = 80

describe('sizes', () => {
  test(`no file is longer than ${fileLinesMax} lines`, () => {
    expectTidy(codeFiles(), longFile)
  })

  test(`no function is longer than ${functionLinesMax} lines`, () => {
    expectTidy(codeFiles(), longFunctions)
  })

  test(`at least half of the files are shorter than ${usualFileLinesMax} lines`, () => {
    expectTidy([codeFiles()], mostlyLongFiles)
  })

  test('finds a file that is too long, and not one of the allowed length', () => {
    const path = 'a.ts'
    expect(longFile({ path, text: 'let a\n'.repeat(fileLinesMax + 1) })).toHaveLength(1)
    expect(longFile({ path, text: 'let a\n'.repeat(fileLinesMax) })).toEqual([])
  })

  test.each([
    ['a declaration', 'function long() {', '}'],
    ['an arrow function', 'export const long = () => {', '}'],
    ['a method', 'class Long { long() {', '} }'],
    ['a test', "test('long', () => {", '})'],
    ['a component', 'export function Long() { return <p>', '</p> }'],
  ])('finds %s that is too long', (_, head, tail) => {
    const ofLines = (lines: number) => ({ path: 'a.tsx', text: head + '\n'.repeat(lines - 1) + tail })
    expect(longFunctions(ofLines(functionLinesMax + 1))).toHaveLength(1)
    expect(longFunctions(ofLines(functionLinesMax))).toEqual([])
  })

  test.each(["describe('x', ", "describe.each([1])('x', "])(
    'lets %s group as many tests as it needs',
    (head) => {
      expect(
        longFunctions({ path: 'a.ts', text: `${head}() => {${'\n'.repeat(functionLinesMax)}})` }),
      ).toEqual([])
    },
  )

  test('finds a repository of mostly long files', () => {
    const ofLines = (lines: number) => ({ path: `${lines}.ts`, text: 'let a\n'.repeat(lines) })
    expect(mostlyLongFiles([ofLines(10), ofLines(80), ofLines(200)])).toHaveLength(1)
    expect(mostlyLongFiles([ofLines(10), ofLines(79), ofLines(200)])).toEqual([])
  })
})

function longFile(file: SourceFile): Finding[] {
  const lines = countLines(file.text)
  if (lines <= fileLinesMax) return []
  const what = `${lines} lines; at most ${fileLinesMax} are allowed`
  const why = 'one file holds one concept, so that it is found by its name and deleted in one gesture'
  return [
    { where: file.path, what, why, todo: 'find the second concept in it and give it a file of its own' },
  ]
}

function longFunctions(file: SourceFile): Finding[] {
  const findings: Finding[] = []
  const groups = new Set<Node>()
  const look = (node: Node): void => {
    const lines = countLines(file.text.slice(node.start, node.end))
    if (lines <= functionLinesMax || groups.has(node)) return
    const what = `a function of ${lines} lines; at most ${functionLinesMax} are allowed`
    const why = 'a function is read as a whole, on one screen'
    findings.push({ where: at(file, node.start), what, why, todo: 'name its steps and make each a function' })
  }
  new Visitor({
    // A call is visited before its arguments, so a group is known by the time its callback is looked at.
    CallExpression: (node) => {
      const called = file.text.slice(node.callee.start, node.callee.end)
      if (/^describe\b/.test(called)) node.arguments.forEach((argument) => groups.add(argument))
    },
    FunctionDeclaration: look,
    FunctionExpression: look,
    ArrowFunctionExpression: look,
  }).visit(parse(file).program)
  return findings
}

function mostlyLongFiles(files: readonly SourceFile[]): Finding[] {
  const short = files.filter((file) => countLines(file.text) < usualFileLinesMax)
  if (short.length * 2 >= files.length) return []
  const what = `only ${short.length} of ${files.length} files are shorter than ${usualFileLinesMax} lines`
  const why = 'the limit is for the rare file; a habit of long files means that concepts are not told apart'
  return [{ where: 'the repository', what, why, todo: 'split the files that you touched last' }]
}

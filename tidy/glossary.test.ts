import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectTidy } from './finding.ts'
import { missingRows, readGlossary, staleExemptions, unclearRows, type Name } from './glossary.ts'
import { allPaths, parse, readFile, type SourceFile } from './source-files.ts'

const packageIndexes = ['packages/kernel/src/index.ts', 'packages/rules/src/index.ts']

describe('glossary', () => {
  const glossary = () => readGlossary(readFile('docs/glossary.md').text)

  test('every exported type of kernel and rules, and every content folder, can be looked up', () => {
    const everyName = typeNames()
    expect(everyName.length).toBeGreaterThan(0)
    expectTidy([[...everyName, ...contentNames(allPaths())]], (names) => missingRows(glossary(), names))
  })

  test('one Chinese term has one English word, and an exemption its reason', () => {
    expectTidy([glossary()], unclearRows)
    expect(glossary().rows.length).toBeGreaterThan(0)
  })

  test('no exemption outlives its name', () => {
    expectTidy([[...typeNames(), ...contentNames(allPaths())]], (names) => staleExemptions(glossary(), names))
  })

  const example = readGlossary(
    [
      '| Chinese | English | meaning | source |\n| --- | --- | --- | --- |',
      '| 指标 | indicator | a figure | law |\n| 事实值 | fact value | what it says | ours |',
      '## Names without a row\n| name | why |\n| --- | --- |\n| `LowerScene` | known to engineers only |',
    ].join('\n'),
  )

  test.each(['Indicator', 'Indicators', 'FactValue', 'fact-value', 'LowerScene'])('knows %s', (name) => {
    expect(missingRows(example, [{ name, where: 'a.ts' }])).toEqual([])
  })

  test.each(['Fact', 'Value', 'indicator-tables', 'SayScene'])('finds that %s has no row', (name) => {
    expect(missingRows(example, [{ name, where: 'a.ts' }])).toHaveLength(1)
  })

  test.each([
    ['two rows', '| 指标 | indicator | a | b |\n| 指标 | metric | a | b |'],
    ['two words in one row', '| 指标 | indicator, metric | a | b |'],
  ])('finds %s for one term', (_, rows) => {
    expect(unclearRows(readGlossary(`| a | b | c | d |\n|---|---|---|---|\n${rows}`))).toHaveLength(1)
  })

  test('finds an exemption without a reason, and one whose name is gone', () => {
    const bare = readGlossary('## Names without a row\n| name | why |\n| --- | --- |\n| `Gone` | |')
    expect(unclearRows(bare)).toHaveLength(1)
    expect(staleExemptions(bare, [{ name: 'Here', where: 'a.ts' }])).toHaveLength(1)
  })

  test('takes type names from what a package passes on, and folder names without codes and years', () => {
    const files: Record<string, string> = {
      'p/index.ts': `export * from './a.ts'\nexport { type B, b } from './b.ts'`,
      'p/a.ts': `export interface A {}\nexport const a = 1`,
      'p/b.ts': `export type B = 1\nexport type Hidden = 2\nexport const b = 1`,
    }
    const read = (path: string) => ({ path, text: files[path] ?? '' })
    expect(exportedTypes(read('p/index.ts'), read).map(({ name }) => name)).toEqual(['A', 'B'])
    const paths = [
      'content/standards/national/new-hire/standard.yaml',
      'content/standards/national/new-hire',
      'content/policies/350200/lab',
      'content/calendars/2026',
    ]
    expect(contentNames(paths).map(({ name }) => name)).toEqual(['new-hire'])
  })
})

function typeNames(): Name[] {
  return packageIndexes.flatMap((path) => exportedTypes(readFile(path), readFile))
}

/** The types that a file declares or passes on. A class or a constant is no type here. */
function exportedTypes(file: SourceFile, read: (path: string) => SourceFile): Name[] {
  return parse(file).program.body.flatMap((node): Name[] => {
    if (node.type === 'ExportAllDeclaration')
      return exportedTypes(read(besides(file, node.source.value)), read)
    if (node.type !== 'ExportNamedDeclaration') return []
    const { declaration, source, specifiers } = node
    if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'TSTypeAliasDeclaration') {
      return [{ name: declaration.id.name, where: file.path }]
    }
    if (source === null) return []
    const passedOn = new Set(specifiers.map(({ local }) => file.text.slice(local.start, local.end)))
    return exportedTypes(read(besides(file, source.value)), read).filter(({ name }) => passedOn.has(name))
  })
}

function besides(file: SourceFile, specifier: string): string {
  return posix.join(posix.dirname(file.path), specifier)
}

/** The folders under content that are named by words; region codes and years are no terms. */
function contentNames(paths: readonly string[]): Name[] {
  return (
    paths
      // A policy's folder is named after the policy, whose Chinese name is its own title.
      .filter((path) => path.startsWith('content/') && !path.startsWith('content/policies/'))
      .filter((path) => !posix.basename(path).includes('.'))
      .map((path) => ({ name: posix.basename(path), where: path }))
      .filter(({ name }) => /[a-z]/.test(name))
  )
}

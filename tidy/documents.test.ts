import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectTidy, type Finding } from './finding.ts'
import { allPaths, readFile, type SourceFile } from './source-files.ts'

describe('documents', () => {
  test('every document has exactly one title', () => {
    const documents = allPaths().filter((path) => path.endsWith('.md'))
    expectTidy(documents.map(readFile), titles)
  })

  test('decision records are numbered 0001, 0002, … without a gap', () => {
    const records = allPaths('docs/adr').map((path) => posix.basename(path))
    expectTidy([records], numbering)
  })

  test.each(['', 'Text only.\n', '# One\n\n# Two\n', '```sh\n# a comment\n```\n'])(
    'finds the wrong titles in %j',
    (text) => {
      expect(titles({ path: 'a.md', text })).toHaveLength(1)
    },
  )

  test('takes a comment in a code block for what it is', () => {
    expect(titles({ path: 'a.md', text: '# One\n\n```sh\n# a comment\n```\n## Two\n' })).toEqual([])
  })

  test.each([
    [['0001-a.md', '0001-b.md']],
    [['0001-a.md', '0003-b.md']],
    [['0002-a.md']],
    [['0001-a.md', 'notes.md']],
    [['0001-A_B.md']],
    [[]],
  ])('finds the wrong numbers in %j', (names) => {
    expect(numbering(names)).not.toEqual([])
  })

  test('accepts consecutive numbers', () => {
    expect(numbering(['0002-b.md', '0001-a-b.md'])).toEqual([])
  })
})

function titles({ path, text }: SourceFile): Finding[] {
  const withoutCode = text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '')
  const count = withoutCode.match(/^# \S/gm)?.length ?? 0
  if (count === 1) return []
  const why = 'a document is about one thing, and its title says which'
  return [
    { where: path, what: `${count} titles (lines that start with "# ")`, why, todo: 'give it exactly one' },
  ]
}

function numbering(names: readonly string[]): Finding[] {
  const why = 'a decision is cited by its number, for ever'
  const todo = 'name it docs/adr/NNNN-words-in-kebab-case.md with the next free number'
  const expected = names.map((_, index) => String(index + 1).padStart(4, '0'))
  if (names.length === 0) return [{ where: 'docs/adr', what: 'there is no decision record', why, todo }]
  return names.toSorted().flatMap((name, index) => {
    const number = expected[index]
    if (new RegExp(`^${number}-[a-z0-9]+(-[a-z0-9]+)*\\.md$`).test(name)) return []
    return [{ where: `docs/adr/${name}`, what: `the number ${number} was expected here`, why, todo }]
  })
}

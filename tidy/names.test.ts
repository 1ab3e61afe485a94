import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectTidy, type Finding } from './finding.ts'
import { allPaths } from './source-files.ts'

const catchAlls = 'util utils helper helpers shared common base manager misc core'
const banned = new Set(catchAlls.split(' '))

describe('names of files and folders', () => {
  test('no name says nothing', () => {
    expectTidy(allPaths(), emptyName)
  })

  test.each([
    'packages/core',
    'apps/web/src/utils',
    'packages/rules/src/misc.ts',
    'tidy/string-helpers.ts',
    'a/Common.test.ts',
  ])('finds %s', (path) => {
    expect(emptyName(path)).toHaveLength(1)
  })

  test('allows a domain word that begins like a banned one', () => {
    expect(emptyName('content/indicators/core-field.yaml')).toEqual([])
  })
})

/** Only the last part of the path is looked at: its folders are paths of their own. */
function emptyName(path: string): Finding[] {
  const [stem = ''] = posix.basename(path).toLowerCase().split('.')
  // In a compound the last word is what the thing is: `string-helpers` are helpers, `core-field` is a field.
  const kind = stem.split(/[-_]/).at(-1) ?? ''
  if (!banned.has(stem) && !banned.has(kind)) return []
  const why =
    'such a name fits everything, so everything ends up there; people look for things by their domain word'
  const todo = 'name it by the concept it holds, or put the code beside its only user'
  return [{ where: path, what: `the name "${stem}" is banned`, why, todo }]
}

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitionsOf } from './catalogue.ts'
import { loadCatalogue } from './load.ts'
import { runCase } from './run-case.ts'
import { runRelationCase } from './run-relation-case.ts'

const contentFolder = join(import.meta.dirname, '../../../content')
const { catalogue, cases, faults } = loadCatalogue(contentFolder)
const definitions = definitionsOf(catalogue)

describe('内容文件夹 content/', () => {
  it('没有错误', () => {
    expect(faults.map(({ message }) => message)).toEqual([])
  })

  it('每个标准和政策都有案例', () => {
    const folders = [...catalogue.standards, ...catalogue.policies].map(({ path }) => path)
    expect(folders.length).toBeGreaterThan(0)
    expect(cases.map(({ path }) => path).toSorted()).toEqual(folders.toSorted())
  })
})

// By `%s`, since `$name` would cut long names short: a department reads them in the report.
describe.each(cases.map((folder) => [folder.path, folder] as const))('%s', (_, folder) => {
  it.each(folder.cases.map((one) => [one.name, one] as const))('%s', (__, one) => {
    expect(runCase(definitions, folder, one)).toEqual([])
  })
})

describe.each(catalogue.relations.map((relation) => [relation.id, relation] as const))(
  '%s',
  (_, relation) => {
    it.each(relation.cases.map((one) => [one.name, one] as const))('%s', (__, one) => {
      expect(runRelationCase(relation, definitions.indicators, one)).toEqual([])
    })
  },
)

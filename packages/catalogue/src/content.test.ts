import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitionsOf } from './catalogue.ts'
import { loadCatalogue } from './load.ts'
import { runCase } from './run-case.ts'

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

describe.each(cases)('$path', (folder) => {
  it.each(folder.cases)('$name', (one) => {
    expect(runCase(definitions, folder, one)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { GOOD_CONTENT, loadFiles } from '../test/good-content.ts'
import { definitionsOf } from './catalogue.ts'
import { runCase } from './run-case.ts'

describe('loading good content', () => {
  const loaded = loadFiles(GOOD_CONTENT)

  it('finds no fault', () => {
    expect(loaded.faults).toEqual([])
  })

  it('is plain data, sorted', () => {
    expect(JSON.parse(JSON.stringify(loaded.catalogue))).toEqual(loaded.catalogue)
    expect(loaded.catalogue.policies.map(({ id, path }) => [id, path])).toEqual([
      ['P01', 'policies/350500/equipment'],
      ['P02', 'policies/350500/other'],
    ])
  })

  it('is the same however the files were written', () => {
    const backwards = Object.fromEntries(Object.entries(GOOD_CONTENT).toReversed())
    expect(loadFiles(backwards)).toEqual(loaded)
  })

  it('reads the code tables, quoted commas included', () => {
    expect(loaded.catalogue.regions[0]).toEqual({ code: '350000', name: '福建省' })
    expect(loaded.catalogue.industries[2]).toEqual({
      code: '3911',
      name: '计算机整机制造',
      section: 'C',
      level: 4,
    })
  })

  it('keeps dates as text', () => {
    expect(loaded.catalogue.policies[0]?.from).toBe('2026-01-01')
  })

  it('puts the shared facts into each case and takes away what a case takes away', () => {
    const [met, , unknown] = loaded.cases.find(({ about }) => about === 'standard')?.cases ?? []
    expect(met?.facts['staff@2024']).toBe(12)
    expect(unknown?.facts).not.toHaveProperty('staff@2024')
    expect(unknown?.facts['staff@2025']).toBe('10人')
  })

  it.each(loaded.cases.flatMap((folder) => folder.cases.map((one) => ({ folder, one, name: one.name }))))(
    'judges: $name',
    ({ folder, one }) => {
      expect(runCase(definitionsOf(loaded.catalogue), folder, one)).toEqual([])
    },
  )
})

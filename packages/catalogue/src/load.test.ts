import { describe, expect, it } from 'vitest'
import { changed, GOOD_CONTENT, loadFiles, type Change } from '../test/good-content.ts'
import { policyCases, standardCases } from '../test/fault-example.ts'
import { definitionsOf } from './catalogue.ts'
import { loadAndRunCases } from './load.ts'
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

describe('running the cases as well', () => {
  const faultsAfter = (...changes: Change[]) =>
    loadFiles(changed(...changes), loadAndRunCases).faults.map(({ file, key, code, message }) => ({
      at: `${file} ${key}`,
      code,
      message,
    }))
  const wrongAmount = { file: policyCases, from: 'amount: 15万元', to: 'amount: 15.01万元' }

  it('finds no fault in good content, and loads the same', () => {
    expect(loadFiles(GOOD_CONTENT, loadAndRunCases)).toEqual(loadFiles(GOOD_CONTENT))
  })

  it('tells each case that comes out otherwise, of policies and of standards', () => {
    const wrongScore = { file: standardCases, from: 'score: 0', to: 'score: 1' }
    expect(faultsAfter(wrongAmount, wrongScore)).toEqual([
      {
        at: `${policyCases} cases[0].expect`,
        code: 'CONTENT_CASE_FAILS',
        message: `案例“按比例”金额：应为 150100.00 元，得到 150000.00 元。在 ${policyCases} 第 5 行 cases[0].expect。案例的结果与预期不同，规则或案例必有一个写错了。请对照条文改正案例，或改正规则。`,
      },
      {
        at: `${standardCases} cases[4].expect`,
        code: 'CONTENT_CASE_FAILS',
        message: expect.stringContaining('案例“旧版一分未得，不符合”得分：应为 1，得到 0'),
      },
    ])
  })

  it('says nothing of cases where a rule itself is at fault', () => {
    const broken = { file: 'policies/350500/other/policy.yaml', text: 'id: P02\n' }
    expect(new Set(faultsAfter(wrongAmount, broken).map(({ code }) => code))).not.toContain(
      'CONTENT_CASE_FAILS',
    )
  })
})

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readWorkbook, streamFirms } from '@yinyu/intake'
import { realRules, run, useFolder } from '../test-world.ts'

const files = useFolder()

describe('yinyu template', () => {
  test('asks for what the standard rests on, in the years it needs, and nothing that is computed', async () => {
    const path = files.path('form.csv')
    const { exit, out } = await run(['template', '--standards', 'specialised-sme', '-o', path])
    expect([exit, out.split('：')[0]]).toEqual([0, `空表已写到 ${path}`])
    const titles = files.read('form.csv').replace('\uFEFF', '').trim().split(',')
    expect(titles.slice(0, 2)).toEqual(['统一社会信用代码', '企业名称'])
    expect(titles).toContain('研发费用@2025(万元)')
    expect(titles).toContain('研发费用@2024(万元)')
    expect(titles).toContain('专精特新发展质量评价得分@2026(分)')
    // The size gate refers to another standard, whose facts are needed too.
    expect(titles).toContain('从业人员数@2025(人)')
    expect(titles.join()).not.toMatch(/研发费用@2023|占比|比重|专精特新小巨人企业/)
  })

  test('every column is known to the reader', async () => {
    const path = files.path('all.csv')
    await run(['template', '--policies', '-o', path])
    const { indicators } = realRules().definitions
    const stream = await streamFirms(createReadStream(path), {
      indicators,
      on: '2026-06-01',
      fileName: 'all.csv',
    })
    expect(stream.fault ?? stream.issues).toEqual([])
  })

  test('policies add their own', async () => {
    const count = async (...words: readonly string[]) => {
      await run(['template', ...words, '-o', files.path('count.csv')])
      return files.read('count.csv').split(',').length
    }
    expect(await count('--policies')).toBeGreaterThan(await count())
  })

  test('a version by name, and one that was not in force', async () => {
    const path = files.path('old.csv')
    await run(['template', '--standards', 'specialised-sme@2022', '-o', path])
    expect(files.read('old.csv')).toContain('地方特色指标得分')
    const { out } = await run(['template', '--standards', 'little-giant', '--on', '2001-01-01', '-o', path])
    expect(out).toContain('没有列入的标准：专精特新“小巨人”企业')
  })

  test('a workbook explains each column', async () => {
    const path = files.path('form.xlsx')
    await run(['template', '--standards', 'size', '-o', path])
    const { rows } = await readWorkbook(await readFile(path))
    expect(rows[0]?.cells).toEqual([
      '统一社会信用代码',
      '企业名称',
      '国民经济行业代码',
      ...(rows[0]?.cells.slice(3) ?? []),
    ])
    expect(rows[0]?.cells).toContain('资产总额@2025(万元)')
  })
})

import { existsSync, linkSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '@yinyu/intake'
import type { FirmResult } from '../firm-result.ts'
import { csvOf, parseLines, run, useFolder } from '../test-world.ts'

const files = useFolder()
const good = '91350502YYNYYN029G'
const base = { 'credit-code': good, industry: '3911', 'staff@2025': '300', 'revenue@2025': '20000000' }

async function judge(input: string, ...words: readonly string[]): Promise<readonly FirmResult[]> {
  const { out } = await run(['judge', input, '-o', '-', ...words])
  return parseLines(out)
}

describe('one object for each row, in order', () => {
  test('also for doubles, bad codes and codes that are missing', async () => {
    const rows = [
      {},
      { 'credit-code': good },
      { 'credit-code': '91350502YYNYYN029H' },
      { 'credit-code': '' },
      { 'credit-code': '12345' },
    ]
    const results = await judge(files.write('rows.csv', csvOf(base, rows)), '--standards', 'size')
    expect(results.map((r) => [r.row, r['credit-code'], r.issues.map((issue) => issue.code)])).toEqual([
      [2, good, []],
      [3, good, ['DUPLICATE_CODE']],
      [4, '91350502YYNYYN029H', ['BAD_CHECK_DIGIT']],
      [5, '', ['MISSING_CODE']],
      [6, '12345', ['BAD_CODE_FORM']],
    ])
    expect(results.every((r) => r.standards['size']?.class === 'medium')).toBe(true)
  })

  test('a wrong cell is told with row, column and value, and the rest goes on', async () => {
    const rows = [
      { 'staff@2025': '一百二' },
      { 'revenue@2025': '99999999999999999999' },
      { 'revenue@2025': '1.005' },
    ]
    const results = await judge(files.write('cells.csv', csvOf(base, rows)), '--standards', 'size')
    const issues = results.map((r) => r.issues.find((issue) => issue.code !== 'DUPLICATE_CODE'))
    expect(issues).toMatchObject([
      { row: 2, column: 'staff@2025', value: '一百二', code: 'NOT_A_NUMBER' },
      { row: 3, column: 'revenue@2025', value: '99999999999999999999', code: 'TOO_LARGE' },
      { row: 4, column: 'revenue@2025', value: '1.005', code: 'TOO_MANY_DECIMALS' },
    ])
    expect(results.map((r) => r.standards['size']?.missing)).toEqual([
      ['staff@2025'],
      ['revenue@2025'],
      ['revenue@2025'],
    ])
  })

  test('Chinese titles with units give the same as ids', async () => {
    const titles = ['统一社会信用代码', '国民经济行业代码', '从业人员数@2025', '营业收入@2025(万元)'].join(
      ',',
    )
    const chinese = files.write('titles.csv', `\uFEFF${titles}\r\n${good},3911,300,2000\r\n`)
    const [byTitle] = await judge(chinese, '--standards', 'size')
    const [byId] = await judge(files.write('ids.csv', csvOf(base, [{}])), '--standards', 'size')
    expect(byTitle).toEqual(byId)
  })

  test('GB18030 is read as what it is', async () => {
    const titles = Buffer.from('c6f3d2b5c3fbb3c6', 'hex') // 企业名称
    const name = Buffer.from('cabec0fd', 'hex') // 示例
    const input = files.write(
      'gbk.csv',
      Buffer.concat([titles, Buffer.from(',staff@2025\n'), name, Buffer.from(',5\n')]),
    )
    expect((await judge(input, '--standards', 'size'))[0]?.name).toBe('示例')
  })
})

describe('what is asked', () => {
  test('a version by name stands under its name, beside the one in force', async () => {
    const input = files.write('versions.csv', csvOf(base, [{}]))
    const [result] = await judge(input, '--standards', 'specialised-sme,specialised-sme@2022')
    expect(Object.entries(result?.standards ?? {}).map(([key, answer]) => [key, answer.version])).toEqual([
      ['specialised-sme', '2026'],
      ['specialised-sme@2022', '2022'],
    ])
    expect(result?.standards['specialised-sme@2022']?.score).toEqual([0, 100])
    expect(result?.standards['specialised-sme']?.score).toBeUndefined()
  })

  test('no version in force is unknown and says so, never the latest', async () => {
    const input = files.write('early.csv', csvOf({ 'credit-code': good }, [{}]))
    const [result] = await judge(input, '--on', '2001-01-01', '--standards', 'little-giant')
    expect(result?.standards['little-giant']).toEqual({
      version: null,
      verdict: 'unknown',
      reason: 'NOT_IN_FORCE',
      conditions: {},
      missing: [],
      gaps: [],
    })
  })

  test('policies only on demand, with amounts in yuan', async () => {
    const firm = {
      region: '350582',
      'title-hnte': '是',
      'rd-expense@2025': '4205000',
      'rd-expense@2024': '3100000',
    }
    const input = files.write('policies.csv', csvOf(base, [firm]))
    expect((await judge(input))[0]?.policies).toEqual({})
    const [result] = await judge(input, '--policies')
    // 6 % of 1,105,000 yuan more than the year before (rules.md P05).
    expect(result?.policies['P05']).toMatchObject({ status: 'in-force', verdict: 'met', amount: '66300.00' })
  })

  test('a mapping makes foreign columns known', async () => {
    const map = files.write(
      'map.yaml',
      'columns:\n  Umsatz: { to: "revenue@2025", unit: 万元 }\n  Leute: staff@2025\n  Branche: industry\n',
    )
    const input = files.write('foreign.csv', 'Umsatz,Leute,Branche\n2000,300,3911\n')
    expect((await judge(input, '--map', map, '--standards', 'size'))[0]?.standards['size']?.class).toBe(
      'medium',
    )
  })
})

describe('where it goes', () => {
  test('JSONL alone on standard output, the summary on standard error', async () => {
    const input = files.write(
      'out.csv',
      csvOf(base, [{}, { 'staff@2025': '1000', 'revenue@2025': '400000000' }]),
    )
    const { exit, out, err } = await run(['judge', input, '--standards', 'size', '-o', '-'])
    expect(exit).toBe(0)
    expect(parseLines(out)).toHaveLength(2)
    expect(err).toContain('评审日 2026-06-01（今天）')
    expect(err).toMatch(/size\s+2011\s+1\s+1\s+0/)
    expect(err).toContain('DUPLICATE_CODE')
  })

  test('a workbook with results, issues and notes', async () => {
    const input = files.write('book.csv', csvOf({ ...base, name: '=1+1' }, [{ 'staff@2025': 'x' }]))
    await run(['judge', input, '--standards', 'size,specialised-sme', '-o', files.path('book.xlsx')])
    const bytes = await readFile(files.path('book.xlsx'))
    const results = await readWorkbook(bytes, { sheet: '结果' })
    expect(results.rows[0]?.cells).toContain('中小企业划型标准（2011 版）规模')
    expect(results.rows[1]?.cells.slice(0, 3)).toEqual(['2', good, '=1+1'])
    expect(results.rows[1]?.uncached).toBeUndefined()
    const issues = await readWorkbook(bytes, { sheet: '问题' })
    expect(issues.rows[1]?.cells.slice(0, 3)).toEqual(['2', 'staff@2025', 'x'])
    const notes = await readWorkbook(bytes, { sheet: '说明' })
    expect(notes.rows.map((row) => row.cells.join(' ')).join('\n')).toContain('不是认定结果')
  })

  test('CSV in which nothing runs as a formula', async () => {
    const input = files.write('guard.csv', csvOf({ ...base, name: '@SUM(A1)' }, [{}]))
    await run(['judge', input, '--standards', 'size', '-o', files.path('guarded.csv')])
    const [head, row] = files.read('guarded.csv').split('\r\n')
    expect(head).toMatch(/^\uFEFF行号,统一社会信用代码,企业名称,/)
    expect(row).toContain(`2,${good},'@SUM(A1),符合,中型`)
  })

  test('never over the input, not even by another name', async () => {
    const input = files.write('same.csv', csvOf(base, [{}]))
    linkSync(input, files.path('link.csv'))
    const text = files.read('same.csv')
    for (const output of [input, files.path('link.csv')]) {
      expect(await run(['judge', input, '-o', output])).toMatchObject({
        exit: 1,
        err: expect.stringContaining('OUTPUT_IS_INPUT'),
      })
    }
    expect(files.read('same.csv')).toBe(text)
  })

  test('a run that fails leaves no half file and keeps the one before', async () => {
    const head = Buffer.from(
      csvOf(
        base,
        Array.from({ length: 4000 }, () => ({})),
      ),
    )
    const input = files.write(
      'turns-bad.csv',
      Buffer.concat([Buffer.from('\uFEFF'), head, Buffer.from([0xff, 0xfe, 0x0a])]),
    )
    const output = files.write('kept.jsonl', 'before')
    const ran = await run(['judge', input, '--standards', 'size', '-o', output])
    expect(ran).toMatchObject({ exit: 1, err: expect.stringContaining('INPUT_UNUSABLE') })
    expect(files.read('kept.jsonl')).toBe('before')
    expect(readdirSync(files.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('stopped by Ctrl+C, nothing is left', async () => {
    const input = files.write('stopped.csv', csvOf(base, [{}]))
    const output = files.path('stopped.jsonl')
    expect(await run(['judge', input, '-o', output], { stop: AbortSignal.abort() })).toMatchObject({
      exit: 1,
    })
    expect(existsSync(output)).toBe(false)
  })
})

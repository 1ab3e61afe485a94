import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from './content.ts'
import { HELP } from './help.ts'
import { REFUSAL_CODES } from './refusal-codes.ts'
import { csvOf, run, useFolder } from './test-world.ts'

const files = useFolder()
const firms = files.write(
  'firms.csv',
  csvOf({ 'credit-code': '91350502YYNYYN029G', 'staff@2025': '3' }, [{}]),
)
const broken = files.write('broken.yaml', 'columns: [\n')
const wrongMap = files.write('wrong.yaml', 'spalten: {}\n')
const binary = files.write('binary.csv', Buffer.from([0, 1, 2, 3, 0, 0, 9]))

describe('a wrong call says what, why and what to do', () => {
  test.each<[string, number, string]>([
    ['frob', 2, 'USAGE_COMMAND'],
    [`judge ${firms} --frob -o -`, 2, 'USAGE_OPTION'],
    [`judge ${firms} -o`, 2, 'USAGE_VALUE'],
    [`judge ${firms}`, 2, 'USAGE_OUTPUT'],
    [`judge ${firms} -o result.pdf`, 2, 'USAGE_OUTPUT'],
    ['judge -o -', 2, 'USAGE_FILE'],
    [`judge ${firms} ${firms} -o -`, 2, 'USAGE_FILE'],
    [`judge ${firms} -o - --on 2026-02-30`, 2, 'USAGE_DATE'],
    [`judge ${firms} -o - --purpose renew`, 2, 'USAGE_PURPOSE'],
    [`judge ${firms} -o - --standards specialized-sme`, 2, 'USAGE_STANDARD'],
    [`judge ${firms} -o - --standards ,`, 2, 'USAGE_STANDARD'],
    [`judge ${firms} -o - --standards little-giant@1999`, 2, 'USAGE_VERSION'],
    ['judge nowhere.csv -o -', 1, 'INPUT_NOT_FOUND'],
    [`judge ${files.folder} -o -`, 1, 'INPUT_NOT_FOUND'],
    [`judge ${binary} -o -`, 1, 'INPUT_UNUSABLE'],
    [`judge ${firms} --map ${broken} -o -`, 1, 'MAP_UNUSABLE'],
    [`judge ${firms} --map ${wrongMap} -o -`, 1, 'MAP_UNUSABLE'],
    [`judge ${firms} -o ${files.path('nowhere/out.csv')}`, 1, 'OUTPUT_FOLDER'],
    ['template -o form.pdf', 2, 'USAGE_OUTPUT'],
    ['template', 2, 'USAGE_OUTPUT'],
    [`template ${firms} -o -`, 2, 'USAGE_FILE'],
    [`explain ${firms} --standard size`, 2, 'USAGE_VALUE'],
    [`explain ${firms} --firm x`, 2, 'USAGE_VALUE'],
    [`explain ${firms} --firm x --standard size --policy P05`, 2, 'USAGE_VALUE'],
    [`explain ${firms} --firm x --standard size`, 1, 'FIRM_NOT_FOUND'],
    [`explain ${firms} --firm x --policy P999`, 2, 'USAGE_POLICY'],
    ['check everything', 2, 'USAGE_FILE'],
  ])('%s', async (line, exit, code) => {
    const ran = await run(line.split(' '))
    expect(ran).toEqual({ exit, out: '', err: expect.stringContaining(`（${code}）\n`) })
    expect(ran.err).toContain(REFUSAL_CODES[code as keyof typeof REFUSAL_CODES].why)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).not.toContain('。。')
  })

  test('content with faults is not judged by', async () => {
    const ran = await run(['judge', firms, '-o', '-'], {
      rules: () => loadRules(files.path('no-content')),
    })
    expect(ran).toMatchObject({ exit: 1, err: expect.stringContaining('CONTENT_FAULTY') })
  })
})

describe('help', () => {
  test.each(['template', 'judge', 'explain', 'check'] as const)('%s --help', async (name) => {
    expect(await run([name, '--help'])).toEqual({ exit: 0, out: `${HELP[name]}\n`, err: '' })
    expect(await run(['help', name])).toEqual({ exit: 0, out: `${HELP[name]}\n`, err: '' })
  })

  test.each([[[]], [['--help']], [['help']]])('%j shows all commands', async (words) => {
    expect(await run(words)).toEqual({ exit: 0, out: `${HELP.yinyu}\n`, err: '' })
  })
})

describe('the real process', { timeout: 60_000 }, () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const yinyu = (...words: readonly string[]) =>
    spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })

  test('judges to standard output with today in China', () => {
    const { status, stdout, stderr } = yinyu('judge', firms, '--standards', 'size', '-o', '-')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ row: 2, standards: { size: { version: '2011' } } })
    expect(stderr).toMatch(/评审日 \d{4}-\d{2}-\d{2}（今天），新申请。/)
  })

  test('ends with 2 on a wrong call', () => {
    const { status, stdout, stderr } = yinyu('judge', firms)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('USAGE_OUTPUT')
  })
})

import { describe, expect, test } from 'vitest'
import { csvOf, run, useFolder } from '../test-world.ts'

const files = useFolder()
const firm = {
  'credit-code': '91350502YYNYYN029G',
  name: '示例',
  region: '350502',
  'title-hnte': '是',
  'revenue@2025': '40000000',
  'revenue@2024': '30000000',
  'rd-expense@2025': '1199999.99',
  'rd-expense@2024': '1000000',
  'staff@2025': '一百二',
}
const input = files.write('firms.csv', csvOf({}, [{ ...firm, 'credit-code': '' }, firm]))
const ask = (...words: readonly string[]) => run(['explain', input, '--firm', '91350502yynyyn029g', ...words])

describe('yinyu explain', () => {
  test('says the conclusion first, then what is lacking, then each condition', async () => {
    const { exit, out } = await ask('--standard', 'specialised-sme')
    const lines = out.split('\n')
    expect(exit).toBe(0)
    expect(lines[0]).toBe('企业：示例 91350502YYNYYN029G（第 3 行）')
    expect(lines[3]).toBe('结论：不符合')
    expect(lines[4]).toBe('未满足：Z26-3')
    expect(out).toContain('  Z26-3：2025年研发费用再增加 0.01 元')
    // Just below the line is never shown as on it.
    expect(out).toMatch(/实际 2\.99999\d*%，标准线 3%/)
    expect(out).toContain('依据：附件1 认定标准：研发费用［S2］')
    expect(out).toContain('（待核实）')
    expect(out).toContain('2025年研发费用：1,199,999.99 元 ← firms.csv 第 3 行“rd-expense@2025”')
    expect(out).toContain('未采用：第 3 行「staff@2025」填的是“一百二”')
    expect(out).toContain('本结果是预评，不是认定结果')
  })

  test('a version by name', async () => {
    expect((await ask('--standard', 'specialised-sme@2022')).out).toMatch(/得分：\d+ 至 \d+，要 60 分/)
  })

  test('a day without a version names those there are', async () => {
    const { out } = await ask('--standard', 'little-giant', '--on', '2001-01-01')
    expect(out).toContain('当日没有施行的版本，不作判断')
    expect(out).toContain('little-giant@2026')
  })

  test('the size and its class', async () => {
    expect((await ask('--standard', 'size')).out).toContain('规模：尚不能确定')
  })

  test('a policy with its amount', async () => {
    const { out } = await ask('--policy', 'P05')
    expect(out).toContain('结论：不符合')
    expect(out).toContain('金额：0 元')
    expect(out).toContain('✗ [P05-2]')
  })

  test('what a firm is called cannot steer the terminal', async () => {
    const evil = files.write('evil.csv', 'credit-code,name,staff@2025\nX,"a\nb",3\n')
    const { out } = await run(['explain', evil, '--firm', 'X', '--standard', 'size'])
    expect(out.split('\n')[0]).toBe('企业：a b X（第 2 行）')
  })

  test('what is wrong with the columns is told below', async () => {
    const odd = files.write('odd.csv', 'credit-code,备注,staff@2025\nX,a,3\n')
    const { out } = await run(['explain', odd, '--firm', 'X', '--standard', 'size'])
    expect(out).toMatch(/\n\n文件和列名的问题\n  请留意：「备注」这一列的列名不认识.*\n\n本结果是预评/)
  })

  test('a firm that is not found may be missing because of a column', async () => {
    const codeless = files.write('codeless.csv', 'staff@2025\n3\n')
    const { exit, err } = await run(['explain', codeless, '--firm', 'X', '--standard', 'size'])
    expect([exit, err]).toEqual([
      1,
      expect.stringMatching(/没有“统一社会信用代码”这一列.*\n.*（FIRM_NOT_FOUND）\n$/),
    ])
  })

  test('a table without a firm is told as such', async () => {
    const empty = files.write('empty.csv', 'credit-code,staff@2025\n')
    expect(await run(['explain', empty, '--firm', 'X', '--standard', 'size'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('INPUT_NO_ROWS'),
    })
  })
})

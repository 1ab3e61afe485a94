import { describe, expect, test } from 'vitest'
import { run, useFolder } from '../test-world.ts'

describe('yinyu doctor', () => {
  const { path } = useFolder()

  test('says each check on a line, and how it came out', async () => {
    const { exit, out, err } = await run(['doctor'], { env: { YINYU_DATA: path('data') } })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    const lines = out.trimEnd().split('\n')
    expect(lines.at(-1)).toMatch(/^没有要处理的，\d 处请留意（!）。$/)
    expect(lines.slice(0, -2).map((line) => line.split('：')[0]?.slice(2))).toEqual([
      'Node.js',
      '时区',
      '环境变量',
      '数据文件夹',
      '磁盘空间',
      '数据库',
      '备份',
      '内容',
    ])
    for (const line of lines.slice(0, -2)) expect(line).toMatch(/^[✓!] \S+：./)
  })

  test('fails when there is something to do', async () => {
    const env = { YINYU_DATA: path('data'), YINYU_LOG_LEVEL: 'loud' }
    const { exit, out } = await run(['doctor'], { env })
    expect(exit).toBe(1)
    expect(out).toContain('✗ 环境变量：环境变量 YINYU_LOG_LEVEL 写的是“loud”')
    expect(out).toMatch(/有 1 处要处理（✗），\d 处请留意（!）。\n$/)
  })

  test('takes no file', async () => {
    expect(await run(['doctor', 'a.csv'])).toEqual({
      exit: 2,
      out: '',
      err: expect.stringContaining('USAGE_FILE'),
    })
  })
})

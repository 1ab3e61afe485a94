import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentFolder, run, useFolder } from '../test-world.ts'

const files = useFolder()

describe('yinyu check', () => {
  test('prints the report card and writes the schemas', async () => {
    const { exit, out } = await run(['check', '--schema', files.path('schemas')])
    expect(out).toContain('内容成绩单')
    expect(out).toMatch(/标准 \d+ 项/)
    expect(out).toMatch(/S1 +只有一个二手来源（待核实） +\d+ +\d+/)
    expect(readdirSync(files.path('schemas'))).toContain('standard.schema.json')
    expect(exit).toBe(0)
  })

  test('ends with 1 and tells every fault', async () => {
    const folder = files.path('content')
    mkdirSync(folder)
    cpSync(join(contentFolder, 'sources.yaml'), join(folder, 'sources.yaml'))
    mkdirSync(join(folder, 'indicators'))
    writeFileSync(join(folder, 'indicators', 'a.yaml'), 'id: b\ntitel: x\n')
    const { exit, err } = await run(['check'], { contentFolder: folder })
    expect(exit).toBe(1)
    expect(err).toMatch(/发现 \d+ 处错误/)
    expect(err).toContain('不认识的键“titel”')
    expect(err).toContain('（CONTENT_UNKNOWN_KEY）')
  })

  test('ends with 1 and tells a case that comes out otherwise than its author worked out', async () => {
    const folder = files.path('other-amount')
    cpSync(contentFolder, folder, { recursive: true })
    const cases = join(folder, 'policies/350500/hnte-reward/cases.yaml')
    const text = readFileSync(cases, 'utf8')
    writeFileSync(cases, text.replace('amount: 20万元', 'amount: 1.23万元'))
    const { exit, err } = await run(['check'], { contentFolder: folder })
    expect(exit).toBe(1)
    expect(err).toContain('发现 1 处错误：')
    expect(err).toContain('金额：应为 12300.00 元，得到')
  })

  test('schemas that cannot be written', async () => {
    const file = files.write('file', '')
    expect(await run(['check', '--schema', join(file, 'x')])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('OUTPUT_FOLDER'),
    })
  })
})

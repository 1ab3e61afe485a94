import { describe, expect, test } from 'vitest'
import { run, useFolder } from '../test-world.ts'

describe('the audit chain from the command line', () => {
  const { path, read, write } = useFolder()

  test('is verified, and against a checkpoint that it must contain', async () => {
    const env = { YINYU_DATA: path('data') }
    expect(await run(['audit', 'verify'], { env })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('yinyu migrate'),
    })
    await run(['migrate'], { env })
    expect(await run(['audit', 'verify'], { env })).toEqual({
      exit: 0,
      out: '审计链是空的：还没有一条入链。\n',
      err: '',
    })
    const file = path('checkpoint.json')
    const made = await run(['audit', 'checkpoint', '-o', file], { env })
    expect(made).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('校验点已写到') })
    const checkpoint = JSON.parse(read('checkpoint.json')) as object
    expect(checkpoint).toMatchObject({ digest: 'sm3', links: 0, heads: [] })
    const whole = await run(['audit', 'verify', '--checkpoint', file], { env })
    expect(whole).toMatchObject({ exit: 0, out: expect.stringContaining('校验点里的每一段都还完整地在链里') })
    const head = { day: '2026-11-20', shard: 2, count: 3, digest: 'a'.repeat(64) }
    const later = write('later.json', JSON.stringify({ ...checkpoint, heads: [head] }))
    const broken = await run(['audit', 'verify', '--checkpoint', later], { env })
    expect(broken).toMatchObject({
      exit: 1,
      err: '',
      out: expect.stringMatching(
        /^审计链在这里不对：2026-11-20 分链 2 第 1 条：这一条不见了。\n.*（AUDIT_BROKEN）\n$/,
      ),
    })
    const other = await run(['audit', 'verify', '--checkpoint', write('other.json', '{}')], { env })
    expect(other).toEqual({ exit: 1, out: '', err: expect.stringContaining('（AUDIT_CHECKPOINT）') })
  }, 60_000)

  test.each([
    [['audit'], 2, 'USAGE_COMMAND'],
    [['audit', 'prove'], 2, 'USAGE_COMMAND'],
    [['audit', 'verify', 'x'], 2, 'USAGE_FILE'],
    [['audit', 'verify', '--from', 'x'], 2, 'USAGE_VALUE'],
    [['audit', 'verify', '--from', '2026-11-21', '--to', '2026-11-20'], 2, 'USAGE_VALUE'],
    [['audit', 'verify', '--checkpoint', '/nowhere/x'], 1, 'INPUT_NOT_FOUND'],
    [['audit', 'checkpoint'], 2, 'USAGE_OUTPUT'],
  ])('%j is refused', async (words, exit, code) => {
    expect(await run(words)).toEqual({ exit, out: '', err: expect.stringContaining(`（${code}）`) })
  })
})

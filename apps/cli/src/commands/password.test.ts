import { describe, expect, test } from 'vitest'
import { run, useFolder } from '../test-world.ts'

describe('a new password from the command line', () => {
  const { path } = useFolder()

  test('nobody of this name has none', async () => {
    const env = { YINYU_DATA: path('data') }
    const older = await run(['password', '--login', 'admin-system'], { env })
    expect(older).toMatchObject({ exit: 1, err: expect.stringContaining('yinyu migrate') })
    await run(['migrate'], { env })
    expect(await run(['password', '--login', 'nobody-here'], { env })).toEqual({
      exit: 1,
      out: '',
      err: expect.stringContaining('（ACCOUNT_NOT_FOUND）'),
    })
  }, 60_000)

  test.each([
    [['password'], 'USAGE_VALUE'],
    [['password', '--login', ' '], 'USAGE_VALUE'],
    [['password', 'admin-system'], 'USAGE_FILE'],
    [['password', '--name', 'a'], 'USAGE_OPTION'],
  ])('%j is refused', async (words, code) => {
    expect(await run(words)).toEqual({ exit: 2, out: '', err: expect.stringContaining(`（${code}）`) })
  })
})

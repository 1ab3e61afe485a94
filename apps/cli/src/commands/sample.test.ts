import { describe, expect, test } from 'vitest'
import { run, useFolder } from '../test-world.ts'

describe('the sample province from the command line', () => {
  const { path } = useFolder()

  test('fills a new folder, says that all is fictional, and is not put on top of anything', async () => {
    const env = { YINYU_DATA: path('data') }
    const stopped = await run(['sample', '--firms', '20'], { env, stop: AbortSignal.abort() })
    expect(stopped).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('（STOPPED）') })
    const made = await run(['sample', '--firms', '40', '--seed', '3'], { env })
    expect(made).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('示例企业 40 家') })
    expect(made.out).toContain('全部是虚构的')
    const again = await run(['sample'], { env })
    expect(again).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('（SAMPLE_NOT_EMPTY）') })
  }, 60_000)

  test.each([
    [['sample', 'data.csv'], 'USAGE_FILE'],
    [['sample', '--firms', '0'], 'USAGE_VALUE'],
    [['sample', '--firms', '1000001'], 'USAGE_VALUE'],
    [['sample', '--firms', '12.5'], 'USAGE_VALUE'],
    [['sample', '--seed', 'x'], 'USAGE_VALUE'],
  ])('%j is refused', async (words, code) => {
    const env = { YINYU_DATA: path('other') }
    expect(await run(words, { env })).toEqual({
      exit: 2,
      out: '',
      err: expect.stringContaining(`（${code}）`),
    })
  })
})

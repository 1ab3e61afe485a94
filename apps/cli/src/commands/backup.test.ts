import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run, useFolder } from '../test-world.ts'

describe('the records from the command line', () => {
  const { path, write } = useFolder()

  test('are backed up and restored into a new folder, and brought up to date', async () => {
    const env = { YINYU_DATA: path('data') }
    const made = await run(['backup', '-o', path('backup')], { env })
    expect(made).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('备份已写到') })
    const restored = await run(['restore', path('backup')], { env: { YINYU_DATA: path('other') } })
    expect(restored).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('逐张核对无误') })
    const migrated = await run(['migrate'], { env: { YINYU_DATA: path('other') } })
    expect(migrated).toMatchObject({ exit: 0, out: expect.stringContaining('已经是最新的') })
    expect(existsSync(path('other/postgres/postmaster.pid'))).toBe(false)
  }, 60_000)

  test.each([
    [['backup'], 2, 'USAGE_OUTPUT'],
    [['restore'], 2, 'USAGE_FILE'],
    [['migrate', 'now'], 2, 'USAGE_FILE'],
    [['restore', 'nowhere'], 1, 'BACKUP_UNUSABLE'],
  ])('%j is refused', async (words, exit, code) => {
    const env = { YINYU_DATA: path('data') }
    expect(await run(words, { env })).toEqual({ exit, out: '', err: expect.stringContaining(`（${code}）`) })
  })

  test.each([
    [{ YINYU_DATA: 'here' }, 'STORAGE_FOLDER'],
    [{ DATABASE_URL: 'mysql://a' }, 'STORAGE_UNREACHABLE'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'STORAGE_UNREACHABLE'],
  ])('with %j it is said what to do', async (env, code) => {
    expect(await run(['migrate'], { env })).toEqual({ exit: 1, out: '', err: expect.stringContaining(code) })
  })

  test('a data folder that is a file is refused', async () => {
    const env = { YINYU_DATA: write('file', '') }
    expect((await run(['migrate'], { env })).err).toContain('STORAGE_FOLDER')
  })
})

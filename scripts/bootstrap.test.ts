import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run, toolScript } from './bootstrap.mjs'

describe('the bootstrap', () => {
  test('hands on the exit status of a program', async () => {
    expect(await run(process.execPath, ['--eval', 'process.exit(3)'])).toBe(3)
  })

  test('reports a program ended by a signal as the shell does', async () => {
    expect(await run(process.execPath, ['--eval', "process.kill(process.pid, 'SIGKILL')"])).toBe(128 + 9)
  })

  test('finds the script behind a command', () => {
    expect(existsSync(toolScript('typescript', 'tsc'))).toBe(true)
  })
})

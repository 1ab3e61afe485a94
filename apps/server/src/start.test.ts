import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'

const start = new URL('./start.ts', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'yinyu-start-'))

afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the server as a process', () => {
  test('says where it is, answers, and stops at SIGTERM although a second one follows', async () => {
    writeFileSync(join(folder, 'index.html'), '引育')
    const child = run({ PORT: '0' })
    const [, address = ''] = (await outputUntil(child, /打开：(http:\S+)/)) ?? []
    expect(await (await fetch(address)).text()).toBe('引育')
    await expect.poll(() => readiness(address)).toBe('ready')
    const second = run({ PORT: '0' })
    expect(await outputUntil(second, /STORAGE_IN_USE/)).not.toBeNull()
    const exited = exitOf(child)
    child.kill('SIGTERM')
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  }, 60_000)

  test('without a usable database it says so and still serves its pages', async () => {
    writeFileSync(join(folder, 'index.html'), '引育')
    const child = run({ PORT: '0', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
    const [, address = ''] = (await outputUntil(child, /打开：(http:\S+)/)) ?? []
    expect(await readiness(address)).toBe('STORAGE_UNREACHABLE')
    const exited = exitOf(child)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  }, 60_000)

  test('a place that cannot be meant is refused', async () => {
    writeFileSync(join(folder, 'index.html'), '引育')
    const child = run({ PORT: '0', YINYU_DATA: 'here' })
    const exited = exitOf(child)
    expect(await outputUntil(child, /STORAGE_FOLDER/)).not.toBeNull()
    expect(await exited).toBe(1)
  }, 60_000)

  test('a file of connectors with faults is refused, with every fault', async () => {
    writeFileSync(join(folder, 'index.html'), '引育')
    const file = join(folder, 'connectors.yaml')
    writeFileSync(file, "region: '350000'\nconnectors: [{ id: tax, kind: folder, folder: here }]\n")
    const child = run({ PORT: '0', YINYU_CONNECTORS_FILE: file })
    const exited = exitOf(child)
    const told = await outputUntil(child, /CONNECTORS_FILE/)
    expect(
      ['folder：要写完整路径', 'every', 'purpose'].filter((each) => !told?.input?.includes(each)),
    ).toEqual([])
    expect(await exited).toBe(1)
  }, 60_000)

  test('without pages it says what to do and fails', async () => {
    const child = run({ PORT: '0' })
    const exited = exitOf(child)
    expect(await outputUntil(child, /npm start/)).not.toBeNull()
    expect(await exited).toBe(1)
  }, 60_000)
})

async function readiness(address: string): Promise<unknown> {
  return ((await (await fetch(new URL('readyz', address))).json()) as { database: unknown }).database
}

function run(env: Record<string, string>): ChildProcess {
  const script = `const { startServer } = await import('${start}'); await startServer(process.argv[1], process.env)`
  return spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    env: {
      ...process.env,
      HOST: '',
      DATABASE_URL: '',
      YINYU_DATA: join(folder, 'data'),
      YINYU_SAMPLE: 'off',
      ...env,
    },
  })
}

function outputUntil(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray | null> {
  return new Promise((resolve) => {
    let text = ''
    const add = (chunk: Buffer): void => {
      text += chunk.toString()
      const found = pattern.exec(text)
      if (found) resolve(found)
    }
    child.stdout?.on('data', add)
    child.stderr?.on('data', add)
    child.on('close', () => resolve(pattern.exec(text)))
  })
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve))
}

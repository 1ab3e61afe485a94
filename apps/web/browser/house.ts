import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { DESK, launch } from './site.ts'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const FIRMS = '300'
/** Every sample account has it; the sign-in page shows it. */
const PASSWORD = 'Yanshi-2026-zhanghu'

/** The whole product as a process of its own: server, embedded database, sample province, and a browser to use it with. */
export interface House {
  readonly address: string
  /** Signs in and opens a page; `troubles` gathers console errors. */
  readonly as: (
    loginName: string,
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<{ page: Page; troubles: string[] }>
  readonly close: () => Promise<void>
}

/** Starts it with a small sample in a folder that is thrown away. */
export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-house-'))
  const server = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '',
      PORT: '0',
      DATABASE_URL: '',
      YINYU_DATA: join(folder, 'data'),
      YINYU_SAMPLE: 'on',
      YINYU_SAMPLE_FIRMS: FIRMS,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = (await said(server, /打开：(http:\S+)\//))[1] ?? ''
  await ready(address)
  const browser = await launch()
  return {
    address,
    as: async (loginName, path, options = DESK) => {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
      const page = await context.newPage()
      const troubles: string[] = []
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
      page.on('pageerror', (error) => troubles.push(error.message))
      await page.goto(`${address}/sign-in?then=${encodeURIComponent(path)}`)
      await page.getByLabel('用户名').fill(loginName)
      await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.waitForURL((url) => url.pathname + url.search === path)
      return { page, troubles }
    },
    close: async () => {
      await browser.close()
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function said(server: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = pattern.exec(text)
      if (found) resolve(found)
    })
    server.on('exit', () => reject(new Error(`the server ended before it was ready:\n${text}`)))
  })
}

async function ready(address: string): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    if ((await fetch(`${address}/readyz`)).ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the records did not become ready')
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.on('exit', () => resolve())
    server.kill('SIGTERM')
  })
}

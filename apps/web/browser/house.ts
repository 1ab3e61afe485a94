import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launch } from './chromium.ts'
import { copyFurnished } from './furnished.ts'
import { PASSWORD, startProduct } from './product.ts'
import { DESK } from './site.ts'

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

/** Starts it on a copy of the furnished data folder, which is thrown away. */
export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-house-'))
  const dataFolder = join(folder, 'data')
  await copyFurnished(inject('furnished'), dataFolder)
  const product = await startProduct(dataFolder)
  const { address } = product
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
      await product.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

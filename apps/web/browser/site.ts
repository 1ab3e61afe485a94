import { createServer, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { launch } from './chromium.ts'
import { holdDay } from './held-day.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** The built page, served on this machine, and a browser to look at it with. */
export interface Site {
  readonly address: string
  /** A page of its own, with nothing remembered, on a day of the tests' own; `troubles` gathers console errors and foreign requests. */
  readonly open: (
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<{ page: Page; troubles: string[] }>
  readonly close: () => Promise<void>
}

export const DESK = { viewport: { width: 1440, height: 900 } } as const
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

/** Serves the page that the run of the tests has built, and starts the browser. */
export async function openSite(): Promise<Site> {
  const server = createServer((request, response) => void answer(request.url ?? '/', response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await launch()
  return {
    address,
    open: async (path, options = DESK) => {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
      await holdDay(context)
      const page = await context.newPage()
      const troubles: string[] = []
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('request', (request) => isForeign(request.url(), address) && troubles.push(request.url()))
      await page.goto(address + path)
      return { page, troubles }
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

function isForeign(url: string, address: string): boolean {
  return !url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** A file of the build, or the page itself for every address inside it. */
async function answer(url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://localhost')
  const type = TYPES[extname(pathname)]
  const file = type === undefined ? 'index.html' : pathname
  try {
    const body = await readFile(join(dist, file))
    response.writeHead(200, { 'content-type': type ?? TYPES['.html'] })
    response.end(body)
  } catch {
    response.writeHead(404)
    response.end()
  }
}

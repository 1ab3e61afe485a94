import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from '../../../browser/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

/** Watches typing: milliseconds from a key to the frame that shows the last change of the card. */
async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(globalThis, { taken })
    const watch = ({ timeStamp }: Event) => {
      let last = 0
      const watcher = new MutationObserver(() =>
        requestAnimationFrame(() => setTimeout(() => (last = performance.now() - timeStamp))),
      )
      const card = document.querySelector('.self-check-card')
      if (card)
        watcher.observe(card, { subtree: true, childList: true, characterData: true, attributes: true })
      setTimeout(() => {
        watcher.disconnect()
        taken.push(last)
      }, 300)
    }
    document.addEventListener('input', watch, { capture: true })
  })
}

/**
 * Types a number key by key. Besides the time on the clock it gives the time the page's own thread was at work:
 * on a busy machine the clock tells about the neighbours.
 */
async function typeNumber(page: Page, digits: string): Promise<string> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const atWork = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const parts = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']
    return metrics.reduce((sum, { name, value }) => (parts.includes(name) ? sum + value * 1000 : sum), 0)
  }
  const field = page.getByLabel('2025年研发费用', { exact: true })
  await field.fill('')
  await page.waitForTimeout(350)
  await page.evaluate(() => ((globalThis as unknown as { taken: number[] }).taken.length = 0))
  await field.focus()
  const before = await atWork()
  for (const digit of digits) {
    await page.keyboard.press(digit)
    await page.waitForTimeout(350)
  }
  const work = (await atWork()) - before
  const taken = await page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
  const clock = taken.map((n) => n.toFixed(0)).join(' ')
  return `${clock} ms by the clock; script and layout ${(work / digits.length).toFixed(1)} ms a key, saving included`
}

// Figures for people to read; a test that fails on a busy machine would teach nobody anything.
test('prints how long a keystroke takes', { timeout: 120_000 }, async () => {
  const { page } = await site.open('/')
  await page.getByRole('button', { name: '看看示例' }).click()
  await watchTyping(page)
  console.log('key to card, folded:', await typeNumber(page, '187.25'))
  await page.locator('.standard .disclosure-summary').nth(2).click()
  console.log('key to card, one standard open:', await typeNumber(page, '187.25'))
  for (const summary of await page.locator('.card .disclosure-summary[aria-expanded=false]').all())
    await summary.click()
  console.log('key to card, everything open:', await typeNumber(page, '187.25'))
  expect(await page.locator('#card').count()).toBe(1)
  await page.context().close()
})

test('prints what is loaded before the first press', async () => {
  const { page } = await site.open('/')
  await page.waitForLoadState('networkidle')
  const addresses = await page.evaluate(() => [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ])
  const sizes = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const body = await (await fetch(address)).arrayBuffer()
      return { path: new URL(address).pathname, size: gzipSync(new Uint8Array(body), { level: 9 }).length }
    }),
  )
  const all = sizes.reduce((sum, { size }) => sum + size, 0)
  console.log(`loaded before the first press: ${(all / 1000).toFixed(1)} kB gzip in ${sizes.length} files`)
  for (const { path, size } of sizes.toSorted((a, b) => b.size - a.size).slice(0, 8))
    console.log(`  ${size} ${path}`)
  expect(sizes.length).toBeGreaterThan(1)
  await page.context().close()
})

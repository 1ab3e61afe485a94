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

/** Milliseconds from a key to the frame that shows the card, one number for each key. */
async function keyToCard(page: Page, label: string, keys: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(globalThis, { taken })
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        let last = 0
        const card = document.querySelector('.self-check-card')
        // The frame after the last change of the card, so that parts drawn later count too.
        const watcher = new MutationObserver(() =>
          requestAnimationFrame(() => setTimeout(() => (last = performance.now() - timeStamp))),
        )
        if (card)
          watcher.observe(card, { subtree: true, childList: true, characterData: true, attributes: true })
        setTimeout(() => {
          watcher.disconnect()
          taken.push(last)
        }, 300)
      },
      { capture: true },
    )
  })
  const field = page.getByLabel(label, { exact: true })
  await field.fill('')
  for (const key of keys) {
    await field.press(key)
    await page.waitForTimeout(350)
  }
  return page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
}

const say = (figures: readonly number[]) =>
  `${figures.map((n) => n.toFixed(0)).join(' ')} ms, largest ${Math.max(...figures).toFixed(0)} ms`

// Figures for people to read; a test that fails on a busy machine would teach nobody anything.
test('prints how long a keystroke takes', { timeout: 120_000 }, async () => {
  const { page } = await site.open('/')
  await page.getByRole('button', { name: '看看示例' }).click()
  console.log('key to card, folded:', say(await keyToCard(page, '2025年研发费用', '187.25')))
  await page.locator('.standard .disclosure-summary').nth(2).click()
  console.log('key to card, one standard open:', say(await keyToCard(page, '2025年研发费用', '187.25')))
  for (const summary of await page.locator('.card .disclosure-summary[aria-expanded=false]').all())
    await summary.click()
  console.log('key to card, everything open:', say(await keyToCard(page, '2025年研发费用', '187.25')))
  expect(await page.locator('#card').count()).toBe(1)
  await page.context().close()
})

test('prints what is loaded before the first press', async () => {
  const { page } = await site.open('/nowhere')
  const sizes: [string, number][] = []
  page.on('response', async (response) => {
    const body = await response.body()
    sizes.push([new URL(response.url()).pathname, gzipSync(body, { level: 9 }).length])
  })
  await page.goto(`${site.address}/`, { waitUntil: 'networkidle' })
  const all = sizes.reduce((sum, [, size]) => sum + size, 0)
  console.log(`loaded: ${(all / 1000).toFixed(1)} kB gzip in ${sizes.length} files`)
  console.log(
    sizes
      .toSorted((a, b) => b[1] - a[1])
      .map(([path, size]) => `  ${path} ${size}`)
      .join('\n'),
  )
  expect(sizes.length).toBeGreaterThan(0)
  await page.context().close()
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { openHouse, type House } from '../../../browser/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})

/** Returns when the run asked for stands first: until then the one before it is there, and done. */
async function askRun(page: Page): Promise<void> {
  const rows = page.locator('.bulk-row')
  await rows.first().waitFor()
  const before = await rows.count()
  await page.getByRole('button', { name: '发起判定' }).click()
  await page.getByRole('button', { name: '发起判定' }).click()
  await page.getByText('已发起，完成后会显示在下面。').waitFor()
  await expect.poll(() => rows.count()).toBe(before + 1)
}

async function untilDone(page: Page): Promise<void> {
  await page
    .locator('.bulk-row')
    .first()
    .getByRole('link', { name: /^看结果/ })
    .waitFor({ timeout: 50_000 })
}

test('all firms are decided while one is elsewhere, and every number opens its firms', async () => {
  const { page, troubles } = await house.as('shili-sheng', '/runs')
  await askRun(page)
  // Whoever leaves and comes back finds it.
  await page.goto(`${house.address}/ladder`)
  await page.goto(`${house.address}/runs`)
  await untilDone(page)
  expect(await axeFindings(page)).toEqual([])
  await page
    .getByRole('link', { name: /^看结果/ })
    .first()
    .click()
  const cell = page.getByRole('button', { name: /：创新型中小企业 符合$/ }).first()
  const told = Number.parseInt((await cell.textContent())?.replaceAll(',', '') ?? '', 10)
  await cell.click()
  await page.getByText(`共 ${told.toLocaleString('zh-CN')} 家`).waitFor()
  await page.locator('.bulk-firms li').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(troubles).toEqual([])
})

test('a county sees its own firms only, and what has changed between two runs', async () => {
  const { page, troubles } = await house.as('shili-xian', '/runs')
  await askRun(page)
  await untilDone(page)
  await page
    .getByRole('link', { name: /^看结果/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /：创新型中小企业 还不能确定$/ })
    .first()
    .click()
  await page.locator('.bulk-firms li').first().waitFor()
  const places = await page.locator('.bulk-firms .quiet').allTextContents()
  expect(places.filter((place) => !place.startsWith('泉州市晋江市'))).toEqual([])
  await page.getByRole('button', { name: '关闭' }).click()
  await page.goto(`${house.address}/runs`)
  await askRun(page)
  await untilDone(page)
  await page
    .getByRole('link', { name: /^看结果/ })
    .first()
    .click()
  await page.getByLabel('和先前的一次比较').selectOption({ index: 1 })
  await page.getByText('两次判定之间没有企业进出。').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(troubles).toEqual([])
})

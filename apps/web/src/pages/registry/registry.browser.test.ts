import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { openHouse, type House } from '../../../browser/house.ts'
import { PHONE } from '../../../browser/site.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})

test('what one asks stands in the address, and the address opens the same list', async () => {
  const { page, troubles } = await house.as('shili-sheng', '/registry')
  const count = page.locator('.list-bar output')
  await expect.poll(() => count.textContent()).toBe('共 300 家')
  await page.getByLabel('所在地', { exact: true }).selectOption({ label: '泉州市' })
  await page.getByLabel('称号', { exact: true }).selectOption('specialised-sme')
  await page.getByLabel('称号口径').selectOption('ever')
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe('?region=350500&title=specialised-sme&standing=ever')
  // The words asked and the mark on the list are drawn together, the address may be ahead of both.
  await page.getByRole('button', { name: '去掉：累计认定' }).first().waitFor()
  await page.locator('.registry-list[data-stale=false]').waitFor()
  const before = await count.textContent()
  expect(before).not.toBe('共 300 家')
  await page.reload()
  await expect.poll(() => count.textContent()).toBe(before)
  expect(await axeFindings(page)).toEqual([])
  expect(troubles).toEqual([])
})

test('a list without rows says what to loosen', async () => {
  const { page } = await house.as('shili-xian', '/registry?find=zzzzzz')
  await page.getByRole('button', { name: '去掉：搜“zzzzzz”' }).last().click()
  await page.locator('.firm-table').waitFor()
  expect(new URL(page.url()).search).toBe('')
})

test('with the keyboard alone one goes down the rows and opens a firm, and back to the same list', async () => {
  const { page } = await house.as('shili-sheng', '/registry?region=350500')
  const links = page.locator('[data-row-link]')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  const name = await links.nth(1).textContent()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('h1').textContent()).toBe(name)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: '返回企业名录' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?region=350500')
})

test('on a phone rows are cards and nothing runs out of the page', async () => {
  const { page } = await house.as('shili-xian', '/registry', PHONE)
  await page.locator('.firm-table').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await axeFindings(page)).toEqual([])
})

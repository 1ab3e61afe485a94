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

/** The first run over all firms of the sample. */
const RUN_MS = 60_000

test('a county finds who is nearly there, gives firms out, and the officer says what came of it', async () => {
  const { page, troubles } = await house.as('shili-xian', '/lists')
  const tabs = page.getByRole('navigation', { name: '名单分类' })
  await tabs.getByRole('button', { name: /差一两步 \d/ }).click({ timeout: RUN_MS })
  const found = page.locator('.growth-list[data-stale=false] .list-bar output')
  const tab = tabs.getByRole('button', { name: /差一两步/ })
  const counted = async () => `共 ${((await tab.textContent()) ?? '').replace(/\D/g, '')} 家`
  await expect
    .poll(async () => [await found.textContent(), await counted()])
    .toSatisfy(([told, asked]: readonly string[]) => told === asked)
  expect(new URL(page.url()).search).toContain('list=nearly')
  expect(await page.locator('.growth-short').first().textContent()).toMatch(/再(增加|减少)/)
  const row = page.locator('.growth-rows tbody tr').first()
  const name = (await row.getByRole('link').textContent()) ?? ''
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: '交给经办人' }).click()
  await page.getByLabel('经办人', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('交办说明').fill('先电话联系')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '交办', exact: true }).last().click()
  await expect.poll(() => page.locator('.told').textContent()).toContain('已交办 1 家')
  await page.getByLabel('交办', { exact: true }).selectOption('given')
  await expect.poll(() => found.textContent()).toBe('共 1 家')
  await page.goto(`${house.address}/lists?view=tasks&whose=given`)
  const card = page.locator('.task', { hasText: name })
  await card.getByRole('button', { name: /登记结果/ }).click()
  expect(await axeFindings(page)).toEqual([])
  await card.getByLabel('办理结果').selectOption('contacted')
  await card.getByRole('button', { name: '登记结果', exact: true }).click()
  await expect.poll(() => page.locator('.told').textContent()).toBe('已登记。')
  await page.getByRole('button', { name: /已办结 1/ }).click()
  await page.locator('.task', { hasText: '已联系' }).waitFor()
  expect(troubles).toEqual([])
})

test('what is missing is counted, and each number opens the firms it counts', async () => {
  const { page, troubles } = await house.as('shili-sheng', '/lists?rule=innovative-sme&list=unsure')
  const count = page.locator('.missing-facts tbody button').first()
  await count.click({ timeout: RUN_MS })
  const told = (await count.textContent()) ?? ''
  await expect.poll(() => page.locator('.list-bar output').textContent()).toBe(`共 ${told}`)
  expect(troubles).toEqual([])
})

test('a list is kept under a name and opened again', async () => {
  const { page } = await house.as('shili-xian', '/lists?list=due&dueWithin=180')
  await page.getByRole('button', { name: '筛选方案' }).click({ timeout: RUN_MS })
  await page.getByLabel('名称').fill('半年内到期')
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('.kept-views', { hasText: '半年内到期' }).waitFor()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.goto(`${house.address}/lists`)
  await page.getByRole('button', { name: '筛选方案' }).click({ timeout: RUN_MS })
  await page.locator('.kept-views').getByRole('button', { name: '打开' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?rule=specialised-sme&list=due&dueWithin=180')
})

test('on a phone the firms are cards and nothing runs out of the page', async () => {
  const { page } = await house.as('shili-xian', '/lists?list=nearly', PHONE)
  await page.locator('.growth-rows').waitFor({ timeout: RUN_MS })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await axeFindings(page)).toEqual([])
  await page.goto(`${house.address}/lists?view=tasks&whose=given&state=done`)
  await page.locator('.task').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await axeFindings(page)).toEqual([])
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site } from '../../../browser/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

const revenue = (page: Page) => page.getByLabel('2025年营业收入', { exact: true })
const example = (page: Page) => page.getByRole('button', { name: '看看示例' }).click()
const say = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const load = (page: Page, name: string, mimeType: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) })

describe('putting another firm on the sheet', () => {
  test('the example asks before it takes the place of what was typed', async () => {
    const { page, troubles } = await site.open('/')
    await example(page)
    await revenue(page).fill('777')
    await example(page)
    await say(page, '不换')
    expect(await revenue(page).inputValue()).toBe('777')
    await example(page)
    await say(page, '换掉')
    await expect.poll(() => revenue(page).inputValue()).toBe('8240')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('a firm from a table asks first, and keeps nothing of the firm before', async () => {
    const { page, troubles } = await site.open('/')
    await example(page)
    const staff = page.getByLabel('2025年从业人员数', { exact: true })
    await staff.waitFor()
    const table = '企业名称,营业收入@2025(万元),从业人员数@2025\n甲厂,6000,一百二\n'
    await load(page, '企业.csv', 'text/csv', table)
    await say(page, '填入这一家')
    expect(await revenue(page).inputValue()).toBe('8240')
    await say(page, '换掉')
    await expect.poll(() => revenue(page).inputValue()).toBe('6000')
    expect(await staff.count()).toBe(0)
    expect(await page.getByText('示例精密机械').count()).toBe(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('a kept sheet asks first, and keeps nothing of the firm before', async () => {
    const { page } = await site.open('/')
    await example(page)
    await revenue(page).waitFor()
    const sheet = { yinyu: 'self-check', version: 1, entries: { 'staff@2025': { text: '9' } }, unsure: [] }
    await load(page, 'x.yinyu.json', 'application/json', JSON.stringify(sheet))
    await say(page, '换掉')
    await revenue(page).waitFor({ state: 'detached' })
    expect(await page.getByLabel('2025年从业人员数', { exact: true }).inputValue()).toBe('9')
    await page.context().close()
  })
})

test('nothing unseen takes the keyboard or speaks English in the place fields', async () => {
  const { page } = await site.open('/')
  await example(page)
  await revenue(page).waitFor()
  expect(await page.getByRole('button', { name: /clear/i }).count()).toBe(0)
  expect(await page.locator('.place-field .ant-select-clear').count()).toBe(0)
  // An industry is said with its code, and so can be checked.
  expect(await page.locator('.place-field').last().innerText()).toMatch(/3484\s+机械零部件加工/)
  await page.context().close()
})

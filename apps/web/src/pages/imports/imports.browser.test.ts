import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { openHouse, type House } from '../../../browser/house.ts'
import { PHONE } from '../../../browser/site.ts'
import { importOf } from './testing/import-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})

const CODE = '91350500000000012D'
const table = [
  '统一社会信用代码,企业名称,所在地区代码,从业人员数@2025',
  `${CODE},晋江导入示例有限公司,350582,4321`,
  '不是代码,坏行,350582,5',
].join('\r\n')

async function choose(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

const standing = (page: Page, words: string) =>
  page.locator('.import-standing h2', { hasText: words }).waitFor()

test('a table is checked, written, seen in the file of the firm, and taken back', async () => {
  const { page, troubles } = await house.as('shili-xian', '/imports')
  await page.getByRole('button', { name: '上传并核对' }).click()
  await expect.poll(() => page.locator('.new-import [role=alert] li').count()).toBe(3)
  expect(await axeFindings(page)).toEqual([])
  await choose(page, '企业.csv', table)
  await page.getByLabel('申报材料').check()
  await page.getByLabel('来源名称').fill('2025 年度申报')
  await page.getByRole('button', { name: '上传并核对' }).click()
  await standing(page, '核对完毕')
  await expect.poll(() => page.locator('.import-lines tbody').textContent()).toContain('4321 人')
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: '未接受的行' }).click()
  await expect.poll(() => page.locator('.import-lines tbody').textContent()).toContain('坏行')
  await page.getByRole('button', { name: '写入', exact: true }).click()
  const sure = page.locator('.import-sure')
  await expect
    .poll(() => sure.textContent())
    .toContain('将写入 1 项数据（新增 1 项，改动 0 项），新增 1 家企业')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => sure.count()).toBe(0)
  await page.getByRole('button', { name: '写入', exact: true }).click()
  await page.getByRole('button', { name: '确认写入' }).click()
  await standing(page, '已写入')
  // A small table may be checked before its page is open; that it is written happens under the eyes of whoever asked for it.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('standing')

  const address = page.url()
  await page.getByRole('button', { name: '新增数据' }).click()
  await page.getByRole('link', { name: '晋江导入示例有限公司' }).click()
  await expect.poll(() => page.locator('.fact-table').first().textContent()).toContain('4321 人')

  await page.goto(address)
  await page.getByRole('button', { name: '撤销整次导入' }).click()
  await page.getByRole('button', { name: '确认撤销' }).click()
  await standing(page, '已撤销')
  await expect
    .poll(() => page.locator('.import-standing').textContent())
    .toContain('已收回 1 项数据。1 家企业撤销登记。')
  expect(troubles).toEqual([])
})

/** Brings a table in without the form, to look at what comes of it. */
async function bring(fileName: string): Promise<void> {
  const { page } = await house.as('shili-xian', '/imports')
  const asked = { fileName, source: 'filing', sourceName: '2025 年度申报', heldOn: '2025-12-31' }
  const answer = await page.request.post(
    `${house.address}/api/imports?${new URLSearchParams(asked).toString()}`,
    {
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': crypto.randomUUID() },
      data: Buffer.from(table),
    },
  )
  expect(answer.status()).toBe(200)
  await page.context().close()
}

test('what cannot be imported is told before it is sent, and the phone shows cards', async () => {
  await bring('手机.csv')
  const { page } = await house.as('shili-xian', '/imports', PHONE)
  await choose(page, '旧表.xls', 'x')
  await expect.poll(() => page.locator('.file-pick [role=alert]').textContent()).toContain('另存为')
  await choose(page, '空.csv', '')
  await expect.poll(() => page.locator('.file-pick [role=alert]').textContent()).toContain('文件是空的')
  await page.getByRole('link', { name: '手机.csv' }).click()
  await page.locator('.import-lines').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('who only reads is offered nothing to decide', async () => {
  await bring('复核.csv')
  const { page } = await house.as('shili-fuhe', '/imports')
  await page.getByRole('link', { name: '复核.csv' }).click()
  await page.locator('.import-tiles').waitFor()
  expect(await page.locator('.import-ways button').count()).toBe(0)
  await page.getByRole('link', { name: '返回导入' }).click()
  await page.locator('.import-table').waitFor()
  expect(await page.getByRole('button', { name: '上传并核对' }).count()).toBe(0)
})

test('an import of elsewhere is not there', async () => {
  const { page } = await house.as('shili-xian', '/imports/00000000-0000-4000-8000-000000000009')
  await expect.poll(() => page.locator('main [role=alert]').textContent()).toContain('这次导入打不开')
})

test('an import that stands still says that it goes on by itself', async () => {
  const one = importOf({ state: 'undoing', rowsDone: 4 })
  const { page } = await house.as('shili-xian', '/imports', PHONE)
  let isSilent = true
  await page.route(`**/api/imports/${one.id}`, (route) => route.fulfill({ json: { ...one, isSilent } }))
  await page.goto(new URL(`/imports/${one.id}`, page.url()).href)
  const said = page.locator('.import-standing', { hasText: '会自动从停下的地方接着做' })
  await said.waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  isSilent = false
  await said.waitFor({ state: 'detached' })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { openHouse, type House } from '../../../browser/house.ts'
import { today } from '../standards/choice/today.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})

/** The server asks about the year before its own, whichever that is. */
const revenue = `${Number(today().slice(0, 4)) - 1}年营业收入不低于`

/** The page when its figures are those asked for. */
async function current(page: Page): Promise<void> {
  await page.locator('.rehearsal-live[data-is=current]').first().waitFor()
}

function countIn(page: Page, kind: 'entering' | 'leaving'): Promise<number> {
  return page
    .locator(`.headline-${kind} .headline-count`)
    .innerText()
    .then((words) => Number(words.replaceAll(/[^\d]/g, '')))
}

test('a line is moved, the firms behind are opened, two variants compared, saved, and opened by a colleague', async () => {
  const { page, troubles } = await house.as('shili-sheng', '/rehearsal')
  await page.getByLabel('标准或政策').selectOption('standard:specialised-sme')
  await current(page)
  expect([await countIn(page, 'entering'), await countIn(page, 'leaving')]).toEqual([0, 0])

  await page.getByLabel(new RegExp(`^${revenue}，单位`)).fill('100')
  await page.getByText(`${revenue} 100 万元`).waitFor()
  await current(page)
  await page.getByRole('button', { name: /再加一个方案/ }).click()
  await page.getByLabel('方案名称').fill('门槛提高')
  await page.getByLabel(new RegExp(`^${revenue}，单位`)).fill('30000')
  await current(page)
  const leaving = await countIn(page, 'leaving')
  expect(leaving).toBeGreaterThan(0)

  await page.getByRole('button', { name: /^退出 .* 家，看名单$/ }).click()
  await page.getByText(`共 ${leaving} 家`).waitFor()
  const href = await page.locator('.firms-row a').first().getAttribute('href')
  expect(href).toMatch(/^\/firm\/[\w-]+$/)
  await page.getByRole('button', { name: '关闭' }).click()

  await page.locator('.compare-table', { hasText: '门槛提高' }).waitFor()
  await page.locator('.rehearsal-live[data-is=current]').nth(1).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByLabel('名称', { exact: true }).fill('营业收入门槛两种走法')
  await page.getByLabel('谁能看').selectOption('unit')
  await page.getByRole('button', { name: '保存', exact: true }).last().click()
  await page.getByText('下面是保存时的数字').waitFor()
  const address = page.url()
  await page.getByRole('button', { name: '按原方案再算一次' }).click()
  await page.getByText('数字和保存时一致').waitFor()
  expect(troubles).toEqual([])
  await page.context().close()

  const { page: other } = await house.as('shili-sheng', '/rehearsal')
  await other.getByRole('button', { name: '打开保存的预演' }).click()
  await other.getByRole('button', { name: '营业收入门槛两种走法' }).click()
  await other.locator('.compare-table', { hasText: '门槛提高' }).waitFor()
  expect(other.url()).toBe(address)
  const download = other.waitForEvent('download')
  await other.getByRole('button', { name: '导出表格' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  await other.context().close()
})

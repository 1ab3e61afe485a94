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

test('a list is handed over, a batch found from it, a firm taken in and out, and every step shown', async () => {
  const { page, troubles } = await house.as('shili-xian', '/registry')
  const { rows } = await page.evaluate(
    async () =>
      (await (await fetch('/api/enterprises?most=100&state=active')).json()) as {
        rows: { name: string; creditCode: string }[]
      },
  )
  const firm = rows.at(-1)
  await page.goto(`${house.address}/reserve?part=lists`)
  await page.getByLabel('这份名单属于哪个来源').selectOption('discovery-award')
  await page.getByLabel('名单名称').fill('科技奖项发现名单')
  await page.getByLabel('发布或提供单位').fill('示例科技局')
  const csv = `企业名称,信用代码,奖项\n${firm?.name},${firm?.creditCode},省科技进步奖\n没有登记的企业,,市科技进步奖\n`
  await page
    .getByLabel('文件')
    .setInputFiles({ name: '奖项.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: '上传', exact: true }).click()
  const panel = page.getByRole('dialog')
  await panel.getByText('名录里没有这家企业，或者不在您的范围内').waitFor()
  await panel.getByText('发现依据：省科技进步奖').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await panel.getByRole('button', { name: '关闭' }).click()

  await page.getByRole('button', { name: '发现批次' }).click()
  await page.getByText('主动发现的企业是否仍要自己申报，来源没有说，没有查到。').first().waitFor()
  await page.getByRole('button', { name: '开始找' }).click()
  await page.locator('.deed-done').getByRole('button', { name: '看候选企业' }).click({ timeout: 60_000 })
  await page.getByLabel('来源', { exact: true }).selectOption('discovery-award')
  await page.getByText('1 家', { exact: true }).waitFor()
  await page.getByLabel(`选择 ${firm?.name}`).check()
  await page.getByRole('button', { name: '入库（1 家）' }).click()
  await page.getByText('请写理由，至少两个字。').waitFor()
  await page.getByLabel('理由').fill('获省级科技奖项，值得培育')
  await page.getByRole('button', { name: '入库（1 家）' }).click()
  await page.getByText('已办：1 家入库。').waitFor()

  await page.getByRole('button', { name: '在库企业' }).click()
  await page.getByText('获省级科技奖项，值得培育').waitFor()
  await page.getByRole('button', { name: `${firm?.name}：出库` }).click()
  await page.getByLabel('理由').fill('企业申请退出')
  await page.getByRole('button', { name: '出库（1 家）' }).click()
  await page.getByText('已办：1 家出库。').waitFor()
  await page.getByRole('button', { name: '发现批次' }).click()
  await page
    .getByRole('button', { name: /各来源、各地区家数$/ })
    .first()
    .click()
  await page
    .getByText(/^本次无（/)
    .first()
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(troubles).toEqual([])
})

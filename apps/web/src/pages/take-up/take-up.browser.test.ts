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

test('a firm is told, asks, is answered, files; and the numbers follow', async () => {
  const firm = await house.as('shili-qiye', '/our/messages')
  const notice = firm.page.getByRole('region', { name: /^您的回复：泉州市专精特新企业奖励上浮/ })
  await notice.getByRole('button', { name: '问一下' }).click()
  await notice.getByLabel('您的问题').fill('在哪里交材料？')
  await notice.getByRole('button', { name: '发送' }).click()
  await notice.getByText('您问了：在哪里交材料？').waitFor()
  expect(await axeFindings(firm.page)).toEqual([])

  const { page, troubles } = await house.as('shili-xian', '/take-up')
  await page.getByRole('button', { name: '泉州市专精特新企业奖励上浮' }).click()
  const bar = (words: string) => page.getByRole('button', { name: new RegExp(`^${words} \\d+ 家`) })
  await bar('符合条件').waitFor()
  const before = await bar('已申报').getAttribute('aria-label')
  await page.getByRole('button', { name: /^提了问题，等答复/ }).click()
  const asks = page.locator('.take-up-firm', { hasText: '在哪里交材料？' })
  await asks.getByRole('button', { name: /看经过$/ }).click()
  const panel = page.getByRole('dialog')
  await panel.getByText('注册地在泉州市').waitFor()
  await panel.getByLabel('答复').fill('在政务服务中心 3 号窗口')
  await panel.getByRole('button', { name: '发给企业' }).click()
  await panel.getByText('在政务服务中心 3 号窗口').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await panel.getByRole('button', { name: '关闭' }).click()

  await bar('已读').click()
  const row = page.locator('.take-up-firm', { has: page.getByText(/^已读/) }).first()
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: '登记步骤' }).click()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('请写依据文件，至少两个字。').waitFor()
  await page.getByLabel('依据文件').fill('受理通知书')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('已登记 1 家。').waitFor()
  await expect.poll(() => bar('已申报').getAttribute('aria-label')).not.toBe(before)

  await firm.page.reload()
  await firm.page.getByText('在政务服务中心 3 号窗口').first().waitFor()
  expect([...troubles, ...firm.troubles]).toEqual([])
})

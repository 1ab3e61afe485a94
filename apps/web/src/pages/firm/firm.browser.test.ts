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

/** Opens a tab of the first firm of the list that still exists. */
async function openFirm(loginName: string, tab: string): Promise<Page> {
  const { page } = await house.as(loginName, '/registry?state=active')
  await page.locator('[data-row-link]').first().click()
  const tabs = page.getByRole('navigation', { name: '档案内容' })
  await tabs.getByRole('link', { name: tab, exact: true }).click()
  return page
}

test('a figure opens all its records', async () => {
  const page = await openFirm('shili-xian', '数据')
  await page.locator('.fact-cell').first().click()
  await page.locator('.fact-records li').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog').count()).toBe(0)
})

test('a change is said in words before it is written down, and then stands in the life of the firm', async () => {
  const page = await openFirm('shili-sheng', '称号与大事记')
  await page.getByRole('button', { name: '登记变更' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect.poll(() => page.locator('.form-faults li').count()).toBe(3)
  await page.getByLabel('新名称').fill('福建更名示例有限公司')
  await page.getByLabel('发生日期').fill('2026-05-01')
  await page.getByLabel('依据文件').fill('变更通知书')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect
    .poll(() => page.locator('.change-sure').textContent())
    .toContain('企业名称改为“福建更名示例有限公司”')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '确认登记' }).click()
  await expect.poll(() => page.locator('h1').textContent()).toBe('福建更名示例有限公司')
  await expect.poll(() => page.locator('.time-line').textContent()).toContain('更名为 福建更名示例有限公司')
})

test('who only reads is offered nothing to write', async () => {
  const page = await openFirm('shili-fuhe', '称号与大事记')
  await page.locator('.time-line').waitFor()
  expect(await page.getByRole('button', { name: /^登记|更正|撤销/ }).count()).toBe(0)
})

test('the card is judged from the day and the knowledge that the address names', async () => {
  const page = await openFirm('shili-xian', '概况')
  await page.locator('.card').waitFor()
  await page.getByLabel('看哪一天').fill('2024-06-30')
  await page.getByLabel('只看当时已经知道的').check()
  await expect.poll(() => new URL(page.url()).search).toBe('?on=2024-06-30&known=then')
  await expect.poll(() => page.locator('.card-head').textContent()).toContain('按2024年6月30日的规定')
  expect(await axeFindings(page)).toEqual([])
})

test('a contact is shown in clear only for a purpose, and the firm sees who read it', async () => {
  const firm = (await house.as('shili-qiye', '/')).page
  const enterprise = await firm.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
    const body = JSON.stringify({ personName: '王小明', duty: '财务负责人', phone: '13800001234' })
    await fetch('/api/our/contacts', { method: 'POST', headers, body })
    return ((await (await fetch('/api/me')).json()) as { me: { post: { enterprise: string } } }).me.post
      .enterprise
  })
  const { page } = await house.as('shili-xian', `/firm/${enterprise}?tab=contacts`)
  await page.getByText('138****1234').waitFor()
  await page.getByRole('button', { name: /^查看明文/ }).click()
  await page.getByLabel('用途').fill('通知')
  await page.getByRole('button', { name: '确认查看' }).click()
  await page.getByLabel('用途').fill('通知补交审计报告')
  await page.getByRole('button', { name: '确认查看' }).click()
  await page.getByText('13800001234').waitFor()
  await expect.poll(() => page.locator('.contact-clear').textContent()).toContain('今天还可以看 29 次')
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await page.getByText('138****1234').waitFor()
  const reads = await firm.evaluate(async () => {
    const told = (await (await fetch('/api/our/contacts')).json()) as { reads: { purpose: string }[] }
    return told.reads.map(({ purpose }) => purpose)
  })
  expect(reads).toEqual(['通知补交审计报告'])
})

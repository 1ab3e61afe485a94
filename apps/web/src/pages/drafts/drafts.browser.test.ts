import type { Page } from 'playwright-core'
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

const TITLE = '晋江市研发投入奖励（试写）'

/** Writes a small policy from nothing, field by field, as an officer would. */
async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新写一项政策' }).click()
  await page.getByLabel('政策名称').fill(TITLE)
  await page.getByRole('button', { name: '开始编写' }).click()
  const basics = page.locator('#part-basics')
  await basics.getByLabel('支持方式').selectOption('奖励')
  await basics.getByLabel('一句话摘要').fill('上年研发费用一百万元以上的奖励十万元。')
  const document = page.locator('#part-document')
  await document.getByRole('textbox', { name: '名称' }).fill('关于支持研发投入的若干措施')
  await document.getByRole('button', { name: '添加来源' }).click()
  await document.getByRole('textbox', { name: '来源' }).fill('https://example.gov.cn/1')
  const who = page.locator('#part-who')
  await who.getByRole('button', { name: '添加支持对象' }).click()
  await who.getByLabel('第 1 条').selectOption('at-least')
  await who.getByRole('combobox', { name: '指标' }).fill('研发费用')
  await who.getByRole('textbox', { name: '标准线' }).fill('100')
  await who.getByRole('button', { name: '条款和出处' }).click()
  await who.getByRole('textbox', { name: '条款' }).fill('第二条')
  await who.getByLabel('出处等级').selectOption('O')
  const gives = page.locator('#part-gives')
  await gives.getByRole('combobox', { name: '支持内容' }).selectOption('fixed')
  await gives.getByRole('textbox', { name: '金额' }).fill('10')
  await page.getByText('没有要改正的地方。').waitFor()
}

/** Looks at every case; the next one has its button when the one before is on record. */
async function markAll(page: Page): Promise<void> {
  const open = page.locator('.draft-case-open')
  await open.first().waitFor()
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().getByRole('button', { name: '对', exact: true }).click()
    await expect.poll(() => open.count()).toBeLessThan(left)
  }
}

// A whole working day of two people: longer than other tests where the machine is busy.
test(
  'a policy is written without code, counted, looked at, approved by another person, and stands in the list',
  { timeout: 180_000 },
  async () => {
    const { page, troubles } = await house.as('shili-xian', '/drafts')
    await write(page)
    const reads = page.getByRole('region', { name: '读起来' })
    await expect.poll(() => reads.textContent()).toContain('年研发费用不低于 100 万元')
    const counts = page.getByRole('region', { name: '惠及企业' })
    await expect.poll(() => counts.textContent()).toMatch(/符合\s*\d+\s*家/)
    expect(await axeFindings(page)).toEqual([])
    // What is written is there again after a reload, and a step back is one step.
    await page.reload()
    const line = page.locator('#part-who').getByRole('textbox', { name: '标准线' })
    await expect.poll(() => line.inputValue()).toBe('100')
    await line.fill('200')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => line.inputValue()).toBe('100')
    await expect.poll(() => page.locator('.draft-saved-saved').count()).toBe(1)
    await markAll(page)
    await page.getByRole('button', { name: '提交审批' }).click()
    await page.getByText(/等待审批，批准后从/).waitFor()
    const path = new URL(page.url()).pathname
    expect(troubles).toEqual([])

    const reviewer = await house.as('shili-fuhe', path, PHONE)
    await reviewer.page.getByRole('button', { name: '批准并发布' }).waitFor()
    expect(await axeFindings(reviewer.page)).toEqual([])
    const wider = await reviewer.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await reviewer.page.getByRole('button', { name: '批准并发布' }).click()
    await reviewer.page.getByRole('link', { name: '在政策列表里看' }).click()
    await reviewer.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
    expect(reviewer.troubles).toEqual([])

    await page.goto(new URL('/policies', page.url()).href)
    await page.getByText(TITLE).first().waitFor()
  },
)

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, PHONE, type Site } from '../../../browser/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

/** The line of one standard on the card. */
function standard(page: Page, title: string) {
  return page.locator('.standard-line', { has: page.getByText(title, { exact: true }) })
}
const example = (page: Page) => page.getByRole('button', { name: '看看示例' }).click()

async function choose(page: Page, label: string, typed: string, option: string): Promise<void> {
  await page.getByLabel(label).first().fill(typed)
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

describe('self-check', () => {
  test('answers questions until a verdict is decided', async () => {
    const { page, troubles } = await site.open('/')
    await choose(page, '注册地区', '晋江', '350582')
    await choose(page, '所属行业', '3484', '3484')
    const decided = async () => (await page.locator('.standard-line .mark:not(.mark-unknown)').count()) > 0
    for (let asked = 0; asked < 60 && !(await decided()); asked++) {
      const number = page.locator('.question input[inputmode=decimal]')
      if (await number.count()) {
        await number.fill('1')
        await page.getByRole('button', { name: '下一题' }).click()
      } else await page.locator('.question .choice', { hasText: '否' }).first().click()
    }
    expect(await decided()).toBe(true)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('one press of 否 moves on, also when nothing was asked before', async () => {
    const { page, troubles } = await site.open('/')
    await choose(page, '注册地区', '晋江', '350582')
    await choose(page, '所属行业', '3484', '3484')
    const words = page.locator('.question-words')
    const no = page.locator('.question .choice', { hasText: '否' })
    for (let asked = 0; asked < 40 && (await no.count()) === 0; asked++) {
      const before = await words.innerText()
      await page.locator('.question').getByRole('button', { name: '不清楚' }).click()
      await expect.poll(() => words.innerText()).not.toBe(before)
    }
    // Opened anew, the page has this question lying there, with none asked before it.
    await page.reload()
    await no.first().waitFor()
    const pressed = await words.innerText()
    await no.first().click()
    await expect.poll(() => words.innerText()).not.toBe(pressed)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('one yuan on the line flips a condition', async () => {
    const { page, troubles } = await site.open('/')
    await example(page)
    await standard(page, '专精特新中小企业').click()
    const debt = page.locator('.tree-leaf', { hasText: '资产负债率不高于' }).first()
    await page.getByLabel('2025年资产总额', { exact: true }).fill('1000')
    const owed = page.getByLabel('2025年负债总额', { exact: true })
    await owed.fill('800')
    await debt.locator('.mark-met').waitFor()
    await owed.fill('800.0001')
    await debt.locator('.mark-unmet').waitFor()
    expect(await debt.locator('.bar-words').innerText()).toMatch(/80\.0+1%/)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('不清楚 is an answer: it is not asked again and never becomes a no', async () => {
    const { page } = await site.open('/')
    const first = await page.locator('.question-words').innerText()
    await page.locator('.question').getByRole('button', { name: '不清楚' }).click()
    await expect.poll(() => page.locator('.question-words').innerText()).not.toBe(first)
    expect(await page.locator('.mark-unmet').count()).toBe(0)
    expect(await page.locator('.unsure-chosen').count()).toBe(1)
    await page.getByRole('button', { name: '上一题' }).click()
    await expect.poll(() => page.locator('.question-words').innerText()).toBe(first)
    await page.context().close()
  })

  test('a wrong number is named under its field and stays unknown', async () => {
    const { page } = await site.open('/')
    await example(page)
    const revenue = page.getByLabel('2025年营业收入', { exact: true })
    await revenue.fill('六千')
    await page.getByText('这不是数字').waitFor()
    expect(await revenue.getAttribute('aria-invalid')).toBe('true')
    await revenue.fill('６，０００')
    await page.getByText('这不是数字').waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('saves by itself, resumes after a reload, clears only when told twice', async () => {
    const { page } = await site.open('/')
    await example(page)
    await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
    const typed = await page.getByLabel('2025年营业收入', { exact: true }).inputValue()
    await page.reload()
    await page.getByText(/已接着上次的填写/).waitFor()
    expect(await page.getByLabel('2025年营业收入', { exact: true }).inputValue()).toBe(typed)
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '不清空' }).click()
    expect(await page.getByLabel('2025年营业收入', { exact: true }).inputValue()).toBe(typed)
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '清空', exact: true }).click()
    await page.getByText('还没有回答').waitFor()
    await page.reload()
    await page.getByText('还没有回答').waitFor()
    await page.context().close()
  })

  test('damaged memory does not keep the page from opening', async () => {
    const { page, troubles } = await site.open('/')
    await page.evaluate(() =>
      localStorage.setItem('yinyu-self-check', '{"yinyu":"self-check","version":1,"entries":7'),
    )
    await page.reload()
    await page.getByText('还没有回答').waitFor()
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('loads a row of a spreadsheet and names the cell it could not take', async () => {
    const { page, troubles } = await site.open('/')
    const table = [
      '企业名称,营业收入@2025(万元),研发费用@2025(万元),从业人员数@2025',
      '甲厂,6000,200,一百二',
      '乙厂,7000,300,88',
    ]
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '企业.csv', mimeType: 'text/csv', buffer: Buffer.from(table.join('\n')) })
    const dialog = page.getByRole('dialog')
    await dialog.getByText('一百二').waitFor()
    await dialog.getByLabel('选择企业').selectOption({ index: 1 })
    await dialog.getByText('一百二').waitFor({ state: 'detached' })
    await dialog.getByLabel('选择企业').selectOption({ index: 0 })
    await dialog.getByRole('button', { name: '填入这一家' }).click()
    expect(await page.getByLabel('2025年营业收入', { exact: true }).inputValue()).toBe('6000')
    expect(await page.getByLabel('2025年从业人员数', { exact: true }).count()).toBe(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('keeps the sheet in a file and takes it back', async () => {
    const { page } = await site.open('/')
    await example(page)
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存档' }).click(),
    ])
    expect(kept.suggestedFilename()).toMatch(/\.yinyu\.json$/)
    const buffer = await readFile(await kept.path())
    const other = await site.open('/')
    await other.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.yinyu.json', mimeType: 'application/json', buffer })
    await other.page.getByLabel('2025年营业收入', { exact: true }).waitFor()
    await Promise.all([page.context().close(), other.page.context().close()])
  })

  test('the result as a page has no scripts and shows everything', async () => {
    const { page } = await site.open('/')
    await example(page)
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存成网页' }).click(),
    ])
    const html = (await readFile(await kept.path())).toString()
    expect(html).not.toMatch(/<script|<button|<a |href=/)
    expect(html).toContain('主营业务收入占比')
    expect(html).toContain('预评结果仅供参考')
    await page.context().close()
  })

  test('on paper the rungs that matter are unfolded, nothing to press is left, and it is A4', async () => {
    const { page } = await site.open('/')
    await example(page)
    await page.emulateMedia({ media: 'print' })
    await page.getByText('附件1 认定标准：资产负债率').first().waitFor()
    expect(await page.locator('.question').isVisible()).toBe(false)
    expect(await page.locator('header.header').isVisible()).toBe(false)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/)
    await page.context().close()
  })

  test('the keyboard alone is enough', async () => {
    const { page } = await site.open('/')
    await page.locator('.question-words').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link')
    await page.keyboard.press('Enter')
    const first = await page.locator('.question-words').innerText()
    await page.locator('.question input').first().focus()
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.question-words').innerText()).not.toBe(first)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.question') !== null))
      .toBe(true)
    await page.locator('.standard .disclosure-summary').first().focus()
    await page.keyboard.press('Enter')
    await page
      .locator('.standard .disclosure-summary')
      .first()
      .and(page.locator('[aria-expanded=true]'))
      .waitFor()
    await page.context().close()
  })

  test('large type is large, has large targets, and is remembered', async () => {
    const { page } = await site.open('/', PHONE)
    await page.getByRole('button', { name: '大字版' }).click()
    await page.reload()
    await page.locator('#card').waitFor()
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
    expect(size).toBeGreaterThanOrEqual(18)
    const heights = await page
      .locator('.question .ant-btn, .menu a, .field-input, .disclosure-summary')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
      )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(60)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await page.context().close()
  })
})

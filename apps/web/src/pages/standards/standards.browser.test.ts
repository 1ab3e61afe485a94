import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { DESK, openSite, PHONE, type Site } from '../../../browser/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

/** Waits for it, and fails the test when it does not come. */
async function expectSeen(locator: Locator): Promise<void> {
  await locator.waitFor()
  expect(await locator.isVisible()).toBe(true)
}

describe('the list of standards', () => {
  test('shows what is in force on the chosen day', async () => {
    const { page, troubles } = await site.open('/standards')
    await expectSeen(page.getByText('共 8 项标准'))
    const giant = page.locator('.standard-card', { hasText: '专精特新“小巨人”企业' }).first()
    expect(await giant.innerText()).toMatch(/新申请\s*2026 版\s*复核\s*2022 版/)
    await page.getByLabel('查看日期').fill('2024-01-01')
    await expect.poll(() => giant.innerText()).toMatch(/新申请\s*2022 版\s*复核\s*2022 版/)
    await giant.getByRole('link').first().click()
    await expectSeen(page.getByRole('radio', { name: '2022 版', exact: true, checked: true }))
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('finds by words and goes back to them', async () => {
    const { page } = await site.open('/standards')
    await page.getByRole('searchbox', { name: '搜索标准' }).fill('单项冠军')
    await expectSeen(page.getByText('共 1 项标准'))
    await page.getByRole('link', { name: '制造业单项冠军企业' }).click()
    await expectSeen(page.getByRole('heading', { level: 1, name: '制造业单项冠军企业' }))
    await page.goBack()
    await expectSeen(page.getByText('共 1 项标准'))
    expect(await page.getByRole('searchbox', { name: '搜索标准' }).inputValue()).toBe('单项冠军')
    await page.context().close()
  })
})

describe('the guide of a standard', () => {
  test('changes with the purpose and the version', async () => {
    const { page } = await site.open('/standards/little-giant')
    const conditions = page.getByRole('region', { name: '认定条件' })
    await expectSeen(conditions.getByText('营业收入不低于 5,000 万元'))
    await page.getByRole('radio', { name: '复核' }).check()
    await expectSeen(conditions.getByText('主营业务收入占比不低于 70%'))
    await page.getByRole('radio', { name: '2026 版' }).check()
    await expectSeen(conditions.getByText('这一版当前不用于复核'))
    await page.goBack()
    await expectSeen(conditions.getByText('主营业务收入占比不低于 70%'))
    await page.context().close()
  })

  test('shows the table of points and the table of sizes', async () => {
    const { page } = await site.open('/standards/specialised-sme?v=2022')
    await expectSeen(page.getByRole('table', { name: '专业化（25 分）' }))
    expect(await page.getByRole('table').count()).toBe(4)
    await page.goto(`${site.address}/standards/size`)
    await expectSeen(page.getByRole('table', { name: '各行业划型线' }))
    expect(await page.getByRole('rowheader').count()).toBe(16)
    await page.context().close()
  })
})

describe('comparing versions', () => {
  test('says what has become harder, what is new, what has been replaced', async () => {
    const { page } = await site.open('/standards/specialised-sme')
    await page.getByRole('link', { name: '新旧对照' }).click()
    const row = (text: string) => page.getByRole('row', { name: text })
    expect(await row('从事特定细分市场年限').innerText()).toContain('收紧')
    expect(await row('营业收入或股权融资').locator('mark').allInnerTexts()).toEqual(['1,000', '1,500'])
    expect(await row('主营业务收入占比').innerText()).toContain('只在评分表里最多计 5 分')
    expect(await row('发展质量评价得分').innerText()).toContain('改换')
    await page.getByRole('checkbox', { name: '只看有变化的' }).check()
    await page.waitForURL(/changes=only/)
    await page.getByRole('radio', { name: '复核' }).check()
    await page.waitForURL(/purpose=re-check/)
    await page.context().close()
  })

  test('a standard with one version says that there is nothing to compare', async () => {
    const { page } = await site.open('/standards/hnte/compare')
    await expectSeen(page.getByText('只有一个版本'))
    await page.context().close()
  })
})

const paths = [
  '/standards',
  '/standards/specialised-sme',
  '/standards/specialised-sme?v=2022',
  '/standards/size',
  '/standards/reserve-fujian',
  '/standards/little-giant/compare',
  '/standards/nothing',
]

describe.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
] as const)('standards at %s', (_, size) => {
  test.each(paths)('%s is accessible and fits, also in large type', async (path) => {
    const { page, troubles } = await site.open(path, size)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await page.locator('h1').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '大字版' }).click()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

import type { Locator, Page } from 'playwright-core'
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
const expectCount = (page: Page, n: number) => expectSeen(page.getByText(`找到 ${n} 项政策`, { exact: true }))
const titles = (page: Page) => page.locator('.policy-card h3').allInnerTexts()
const search = (page: Page, words: string) => page.getByRole('searchbox', { name: '搜索政策' }).fill(words)
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('finding a policy', () => {
  test('by words, however they are typed', async () => {
    const { page, troubles } = await site.open('/policies')
    await expectCount(page, 41)
    await search(page, '厦工信投资【２０２６】19号')
    await expectCount(page, 1)
    expect(await titles(page)).toEqual(['厦门工业固定资产投资补助'])
    expect(new URL(page.url()).searchParams.get('q')).toBe('厦工信投资【２０２６】19号')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('by status and place, opened, and back to the same list', async () => {
    const { page } = await site.open('/policies')
    await page.getByRole('checkbox', { name: '待确认' }).check()
    await page.getByLabel('企业所在地').click()
    await page.locator('.ant-select-item-option', { hasText: '泉州市' }).click()
    await page.waitForURL(/region=350500/)
    await expect.poll(() => titles(page)).not.toContain('厦门上市后备企业库入库')
    const found = await titles(page)
    expect(found).toContain('泉州市高新技术企业奖励')
    await page.getByRole('link', { name: '泉州市高新技术企业奖励' }).click()
    await expectSeen(page.getByRole('heading', { level: 1, name: '泉州市高新技术企业奖励' }))
    await page.waitForFunction(() => document.title.startsWith('泉州市高新技术企业奖励'))
    await page.goBack()
    await page.waitForFunction(() => document.title.startsWith('政策'))
    await expectCount(page, found.length)
    expect(await titles(page)).toEqual(found)
    expect(await page.getByRole('checkbox', { name: '待确认' }).isChecked()).toBe(true)
    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('region'))
    expect(await page.getByRole('checkbox', { name: '待确认' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: '清除全部条件' }).click()
    await expectCount(page, 41)
    await page.context().close()
  })

  test('by two choices of one moment: both are ticked at once, and both count', async () => {
    const { page } = await site.open('/policies')
    await expectCount(page, 41)
    const ticked = await page.getByRole('checkbox').evaluateAll((boxes: HTMLInputElement[]) => {
      const two = boxes.slice(0, 2)
      for (const box of two) box.click()
      return two.map(({ checked }) => checked)
    })
    expect(ticked).toEqual([true, true])
    await page.waitForURL((url) => url.search === '?status=in-force.unconfirmed')
    await page.context().close()
  })

  test('the way back inside the page keeps the filters too', async () => {
    const { page } = await site.open('/policies?q=稀土')
    await page.getByRole('link', { name: '稀土新材料企业奖励' }).click()
    await page.getByRole('link', { name: '返回政策列表' }).click()
    await expectCount(page, 1)
    expect(await page.getByRole('searchbox', { name: '搜索政策' }).inputValue()).toBe('稀土')
    await page.context().close()
  })

  test('nothing found says what to try', async () => {
    const { page } = await site.open('/policies?q=火星移民')
    await expectSeen(page.getByRole('heading', { name: '没有找到符合条件的政策' }))
    await expectSeen(page.getByText('少打几个字试试'))
    await page.context().close()
  })

  test('filters hide behind a button on the phone and work by keyboard', async () => {
    const { page } = await site.open('/policies', PHONE)
    const button = page.getByRole('button', { name: '筛选', exact: true })
    expect(await page.getByText('支持方式').isVisible()).toBe(false)
    await button.focus()
    await page.keyboard.press('Enter')
    const free = page.getByRole('checkbox', { name: '免申即享的' })
    await free.focus()
    await page.keyboard.press('Space')
    await expectCount(page, 2)
    await expectSeen(page.getByRole('button', { name: '筛选（已选 1 项）' }))
    await page.context().close()
  })

  test('the day decides what is open', async () => {
    const { page } = await site.open('/policies?open=yes&on=2028-01-01')
    await page.locator('.policy-card').first().waitFor()
    expect(await titles(page)).not.toContain('惠安县产业发展措施')
    await page.context().close()
  })
})

describe('the guide of a policy', () => {
  test('leads on to a policy that cannot be had together, and back', async () => {
    const { page } = await site.open('/policies/P09')
    const rivals = page.getByRole('region', { name: '能不能同时享受' })
    await rivals.getByRole('link', { name: '首台（套）技术装备奖补' }).click()
    await expectSeen(page.getByRole('heading', { level: 1, name: '首台（套）技术装备奖补' }))
    await expectSeen(rivals.getByRole('link', { name: '稀土新材料企业奖励' }))
    await page.goBack()
    await expectSeen(page.getByRole('heading', { level: 1, name: '稀土新材料企业奖励' }))
    await page.context().close()
  })

  test('says plainly what is not known', async () => {
    const { page } = await site.open('/policies/P16')
    await expectSeen(page.getByText('金额未知：'))
    const papers = page.getByRole('region', { name: '申请材料' })
    await expectSeen(papers.getByText('未见公开规定，请咨询主管部门。'))
    await page.getByRole('link', { name: '用我的数据测一测' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.context().close()
  })

  test('an address of no policy says so', async () => {
    const { page } = await site.open('/policies/P99')
    await expectSeen(page.getByRole('heading', { name: '没有这项政策' }))
    await page.context().close()
  })
})

describe.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
] as const)('policies at %s', (_, size) => {
  test.each([
    '/policies',
    '/policies?q=火星移民',
    '/policies/P09',
    '/policies/P18',
    '/policies/P16',
    '/policies/P99',
  ])('%s is accessible and fits, also in large type', async (path) => {
    const { page, troubles } = await site.open(path, size)
    await page.locator('h1').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '大字版' }).click()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

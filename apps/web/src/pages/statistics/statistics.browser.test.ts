import { readFileSync } from 'node:fs'
import type { Statistics } from '@yinyu/contract'
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

const statistics: Statistics = {
  on: '2026-11-21',
  leastTold: 3,
  rungs: [{ kind: 'specialised-sme', valid: 70, ever: 75 }],
  byRegion: [
    { region: '350582', kind: 'specialised-sme', count: 4 },
    { region: '350583', kind: 'specialised-sme' },
  ],
  trend: [
    { kind: 'specialised-sme', year: 2025, valid: 65, granted: 23 },
    { kind: 'specialised-sme', year: 2026, valid: 70, granted: 5 },
  ],
}

/** The page with a server that knows these figures. */
async function openStatistics(size: typeof DESK | typeof PHONE) {
  const { page } = await site.open('/nowhere', size)
  await page.route('**/api/statistics', (route) => route.fulfill({ json: statistics }))
  await page.goto(`${site.address}/statistics`)
  await page.getByRole('img', { name: '晋江市：4 家' }).waitFor()
  return page
}

describe('the public figures', () => {
  test('a county with too few has no number, its city a lower bound, and nothing leads to names', async () => {
    const page = await openStatistics(DESK)
    expect(await page.getByRole('img', { name: '南安市：不足 3 家不公布' }).count()).toBe(1)
    expect(await page.getByRole('img', { name: '泉州市合计：至少 4 家' }).count()).toBe(1)
    expect(await page.locator('main a').count()).toBe(0)
    await page.context().close()
  })

  test('the table to keep holds the same figures', async () => {
    const page = await openStatistics(DESK)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载表格（CSV）' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('公开统计-2026-11-21.csv')
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
    expect(lines[0]).toBe('\uFEFF统计日期,统计内容,称号,地区代码,地区,年份,家数,说明')
    expect(lines).toContain('2026-11-21,各地有效,专精特新中小企业,350582,泉州市晋江市,,4,')
    expect(lines).toContain('2026-11-21,各地有效,专精特新中小企业,350583,泉州市南安市,,,不足 3 家不公布')
    await page.context().close()
  })

  test.each([
    ['1440 px', DESK],
    ['390 px', PHONE],
  ] as const)('are accessible and fit at %s, also in large type', async (_, size) => {
    const page = await openStatistics(size)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '大字版' }).click()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

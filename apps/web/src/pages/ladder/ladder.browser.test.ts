import type { Ladder, Me } from '@yinyu/contract'
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

const kind = 'specialised-sme'
const ladder: Ladder = {
  on: '2026-11-21',
  region: '350500',
  rungs: [{ kind, valid: 70, ever: 75 }],
  byRegion: [{ region: '350582', kind, valid: 4 }],
  trend: [{ kind, year: 2025, valid: 65, granted: 23 }],
  due: [{ kind, date: '2026-12-31', count: 12 }],
  updates: {
    year: 2026,
    deadline: '2026-05-31',
    bound: 170,
    done: 132,
    missing: 38,
    oneStrike: 48,
    twoStrikes: 9,
  },
}
const post = {
  id: 'p',
  role: 'officer',
  roleTitle: '经办人员',
  unit: '泉州市示例局',
  region: '350500',
} as const
const me: Me = {
  account: 'a',
  loginName: 'shili',
  personName: '示例',
  posts: [post],
  post,
  permissions: ['ladder.read', 'registry.read'],
  mustChangePassword: false,
}

/** The page as an officer of a city sees it. */
async function openLadder(size: typeof DESK | typeof PHONE) {
  const { page } = await site.open('/nowhere', size)
  await page.route('**/api/me', (route) =>
    route.fulfill({ json: { me, isSample: false, today: '2026-11-21' } }),
  )
  await page.route('**/api/ladder?*', (route) => route.fulfill({ json: ladder }))
  await page.goto(`${site.address}/ladder`)
  await page.getByRole('link', { name: '晋江市：4 家' }).waitFor()
  return page
}

describe('the ladder at a glance', () => {
  test.each([
    ['专精特新有效 70 家', `title=${kind}&standing=valid&region=350500`],
    ['专精特新累计认定 75 家', `title=${kind}&standing=ever&region=350500`],
    ['晋江市：4 家', `title=${kind}&standing=valid&region=350582`],
    ['12月 12 家', `title=${kind}&standing=due&dueIn=2026-12&region=350500`],
    ['缺 2 次及以上 9 家', 'updates=two-strikes&region=350500'],
    ['2025年新认定 23 家', `title=${kind}&standing=ever&grantedIn=2025&region=350500`],
  ])('%s leads to its list', async (name, asked) => {
    const page = await openLadder(DESK)
    for (const button of await page.getByRole('button', { name: '看表格' }).all()) await button.click()
    const links = page.getByRole('link', { name, exact: true })
    expect(await links.first().getAttribute('href')).toBe(`/registry?${asked}`)
    await page.context().close()
  })

  test('the rule of two missed updates is shown as not yet confirmed', async () => {
    const page = await openLadder(DESK)
    const rule = page.locator('.clause', { hasText: 'D26-3' })
    expect(await rule.innerText()).toContain('待核实')
    await page.context().close()
  })

  test.each([
    ['1440 px', DESK],
    ['390 px', PHONE],
  ] as const)('is accessible and fits at %s, also in large type', async (_, size) => {
    const page = await openLadder(size)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '大字版' }).click()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

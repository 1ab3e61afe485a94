import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../../browser/axe.ts'
import { DESK, openSite, PHONE, type Site } from '../../browser/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

const paths = ['/', '/standards', '/policies', '/standards/specialised-sme', '/policies/P01', '/nowhere']
const sizes = [
  ['1440 px', DESK],
  ['390 px', PHONE],
] as const

test('the check sees a field without a name and writing that is too faint', async () => {
  const { page } = await site.open('/standards')
  await page.locator('h1').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.evaluate(() =>
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<input><p style="color:#bbb;background:#fff">看不清</p>'),
  )
  const rules = (await axeFindings(page)).map((finding) => finding.split(':')[0])
  expect(rules).toEqual(['color-contrast', 'label'])
  await page.context().close()
})

describe.each(sizes)('at %s', (_, size) => {
  test.each(paths)('%s is accessible, fits the width, and asks nobody else', async (path) => {
    const { page, troubles } = await site.open(path, size)
    await page.locator('h1').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('the filled and unfolded card is accessible', async () => {
    const { page, troubles } = await site.open('/', size)
    await page.getByRole('button', { name: '看看示例' }).click()
    for (const title of ['专精特新中小企业', '创新型中小企业'])
      await page.locator('.standard-line', { has: page.getByText(title, { exact: true }) }).click()
    await page.locator('.policy .disclosure-summary').first().click()
    await page.locator('.source-tag').first().click()
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('large type is accessible', async () => {
    const { page } = await site.open('/', size)
    await page.getByRole('button', { name: '看看示例' }).click()
    await page.getByRole('button', { name: '大字版' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })
})

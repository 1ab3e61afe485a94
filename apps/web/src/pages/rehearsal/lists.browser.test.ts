import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { DESK, openSite, PHONE, type Site } from '../../../browser/site.ts'
import { openRehearsal } from './testing/mock-server.ts'
import { listParameters } from './testing/sample-parameters.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

const address = '/rehearsal?subject=standard:specialised-sme'

test.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
] as const)('industries, titles and options are added and taken out at %s', async (_, size) => {
  const { page, asked } = await openRehearsal(site, address, {
    answers: { parameters: listParameters },
    size,
  })
  const changes = () => asked.at(-1)?.variants[0]?.changes
  const field = page.getByLabel('加一个行业')
  await field.fill('65')
  await page.getByText('软件和信息技术服务业').first().waitFor()
  await field.press('Enter')
  await page.getByRole('button', { name: /^去掉65 软件/ }).waitFor()
  await page.getByLabel('加一个称号').selectOption({ label: '专精特新中小企业' })
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByRole('button', { name: '去掉市级' }).click()
  const wanted = [
    { path: 'branch/industries', members: ['C', '65'] },
    { path: 'title/titles', members: ['title-hnte', 'title-specialised'] },
    { path: 'option/words', members: ['provincial'] },
  ]
  await expect.poll(changes).toEqual(wanted)
  expect(await page.getByRole('button', { name: '去掉省级' }).isVisible()).toBe(false)
  await page.getByRole('button', { name: /^恢复现行.*持有的称号/ }).click()
  await expect.poll(changes).toEqual([wanted[0], wanted[2]])
  expect(await axeFindings(page)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await page.context().close()
})

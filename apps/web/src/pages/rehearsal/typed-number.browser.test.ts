import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from '../../../browser/site.ts'
import { openRehearsal } from './testing/mock-server.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

test('what cannot be read as a number stays with the reason beside it until it is mended', async () => {
  const { page } = await openRehearsal(site, '/rehearsal?subject=standard:specialised-sme')
  const field = page.getByRole('textbox', { name: /^研发费用占营业收入比重/ })
  const reason = page.locator('.number-wrong')
  const now = async () => [await field.inputValue(), ...(await reason.allTextContents())]
  const start = await field.inputValue()
  await field.fill('三点五')
  await field.blur()
  expect(await now()).toEqual(['三点五', `请填一个数字，例如 2.5。现在还按 ${start}%算。`])
  await page.getByRole('button', { name: /再加一个方案/ }).click()
  expect(await now()).toEqual([start])
  await page.getByRole('radio', { name: /^方案一/ }).check()
  await field.fill('3.50')
  await field.blur()
  expect(await now()).toEqual(['3.5'])
  await page.context().close()
})

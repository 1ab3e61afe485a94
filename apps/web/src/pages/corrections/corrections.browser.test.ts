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

/** Sends a command as the page's person, as its own code would. */
async function send(page: Page, path: string, body: object): Promise<unknown> {
  return page.evaluate(
    async ([to, text]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      return (await fetch(to, { method: 'POST', headers, body: text })).json()
    },
    [path, JSON.stringify(body)] as const,
  )
}

interface RecordedFigure {
  readonly id: string
  readonly indicator: string
  readonly value: number
  readonly counts: boolean
  readonly state: string
}

async function ask<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (to) => (await fetch(to)).json() as Promise<T>, path)
}

test('an objection is taken, weighed beside the sources, settled with an answer, and the figure corrected', async () => {
  const firm = (await house.as('shili-qiye', '/')).page
  const { me } = await ask<{ me: { post: { enterprise: string } } }>(firm, '/api/me')
  const { page } = await house.as('shili-xian', '/corrections')
  const { facts } = await ask<{ facts: RecordedFigure[] }>(
    page,
    `/api/enterprises/${me.post.enterprise}/facts`,
  )
  // The sample's people have objected to one year already.
  const staff = facts.find(
    ({ indicator, counts, state }) => indicator === 'staff' && counts && state === 'stated',
  )
  const wanted = (staff?.value ?? 0) + 7
  await send(firm, '/api/our/corrections', { fact: staff?.id, wanted, reason: '写成了年末数' })
  await page.reload()
  const own = page.locator('.correction-list > li').filter({ hasText: '写成了年末数' })
  await own.getByRole('button', { name: /^认领/ }).click()
  await page.getByText('已认领，由您经办。').waitFor()
  await own.getByRole('button', { name: /^办理/ }).click()
  await page.locator('.correction-disputed').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect.poll(() => page.locator('.form-faults li').count()).toBe(2)
  await page.getByLabel('更正', { exact: true }).check()
  expect(await page.getByLabel('更正为').inputValue()).toBe(String(wanted))
  await page.getByLabel('给企业的答复').fill('已核对社保记录，予以更正。')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect.poll(() => page.locator('.settle-says').textContent()).toContain(`改为 ${wanted} 人`)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '确认办结' }).click()
  await page.getByText('已办结，答复已发给企业。').waitFor()
  await expect.poll(() => own.count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await page.goto(new URL(`/firm/${me.post.enterprise}?tab=corrections`, page.url()).href)
  const settled = page.getByRole('listitem').filter({ hasText: '写成了年末数' })
  await settled.getByRole('button', { name: /^查看/ }).click()
  await page.getByText('已核对社保记录，予以更正。').waitFor()
})

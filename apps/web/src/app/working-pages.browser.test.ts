import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../../browser/axe.ts'
import { openHouse, type House } from '../../browser/house.ts'
import { DESK, PHONE } from '../../browser/site.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})

/** Who works on which pages. */
const work: Readonly<Record<string, readonly string[]>> = {
  'shili-xian': [
    '/work',
    '/registry',
    '/lists',
    '/lists?view=tasks',
    '/imports',
    '/corrections',
    '/drafts',
    '/runs',
    '/ladder',
    '/connectors',
    '/account',
    '/statistics',
  ],
  'shili-shi': [
    '/reserve',
    '/reserve?part=base',
    '/reserve?part=batches',
    '/reserve?part=lists',
    '/take-up',
    '/take-up?policy=P29',
  ],
  'shili-sheng': ['/rehearsal', '/rehearsal?subject=standard:specialised-sme'],
  'shili-xitong': ['/work', '/people', '/connectors', '/account'],
  'shili-rizhi': ['/work', '/audit', '/audit-chain'],
  'shili-qiye': [
    '/work',
    '/our',
    '/our/facts',
    '/our/receipts',
    '/our/card',
    '/our/calendar',
    '/our/people',
    '/our/messages',
  ],
}
const sizes = [
  ['1440 px', DESK],
  ['390 px', PHONE],
] as const

describe.each(sizes)('at %s', (_, size) => {
  test.each(Object.entries(work))('every page of %s is accessible, fits, and works', async (name, paths) => {
    const { page, troubles } = await house.as(name, paths[0] ?? '/work', size)
    const found: string[] = []
    for (const path of paths) {
      await page.goto(house.address + path)
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wider > 0) found.push(`${path}: ${wider} px too wide`)
      for (const finding of await axeFindings(page)) found.push(`${path}: ${finding}`)
    }
    expect([...found, ...troubles]).toEqual([])
    await page.context().close()
  })
})

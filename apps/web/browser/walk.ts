import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openHouse, type House } from './house.ts'
import { DESK, PHONE } from './site.ts'

const sizes = { '1440 px': DESK, '390 px': PHONE } as const

/** One person's way through pages, at one width of the window. */
interface Walk {
  readonly loginName: string
  readonly width: keyof typeof sizes
  readonly paths: readonly string[]
}

/** Tests that everybody's pages are well, at either width; `work` has the paths of each login name. */
export function testWalks(work: Readonly<Record<string, readonly string[]>>): void {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(async () => {
    await house?.close()
  })
  test.each(walksOf(work))('every page of $loginName is accessible, fits $width, and works', async (walk) => {
    expect(await faultsAlong(house, walk)).toEqual([])
  })
}

function walksOf(work: Readonly<Record<string, readonly string[]>>): readonly Walk[] {
  return (['1440 px', '390 px'] as const).flatMap((width) =>
    Object.entries(work).map(([loginName, paths]) => ({ loginName, width, paths })),
  )
}

/** Signs in, opens one page after the other and tells what is wrong: too wide, not accessible, or an error. */
async function faultsAlong(house: House, { loginName, width, paths }: Walk): Promise<string[]> {
  const { page, troubles } = await house.as(loginName, paths[0] ?? '/work', sizes[width])
  const found: string[] = []
  for (const path of paths) {
    await page.goto(house.address + path)
    await page.locator('main h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wider > 0) found.push(`${path}: ${wider} px too wide`)
    for (const finding of await axeFindings(page)) found.push(`${path}: ${finding}`)
  }
  await page.context().close()
  return [...found, ...troubles]
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from '../../browser/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

/** Takes away what came after Chrome 109, the last one for Windows 7. */
function forget(): void {
  const newer: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [Map, ['groupBy']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [
      Set.prototype,
      ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
    ],
    [URL, ['canParse', 'parse']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([].values())),
      ['map', 'filter', 'toArray', 'some', 'find', 'take'],
    ],
  ]
  for (const [target, names] of newer) for (const name of names) Reflect.deleteProperty(target, name)
}

test.each(['/standards', '/policies', '/standards/specialised-sme', '/policies/P05'])(
  '%s opens where newer methods are missing',
  async (path) => {
    const { page, troubles } = await site.open('/nowhere')
    await page.addInitScript(forget)
    await page.goto(site.address + path)
    await page.locator('main h1').first().waitFor()
    expect(troubles).toEqual([])
    await page.context().close()
  },
)

test('the self-check judges and reads a spreadsheet where newer methods are missing', async () => {
  const { page, troubles } = await site.open('/nowhere')
  await page.addInitScript(forget)
  await page.goto(site.address)
  await page.getByRole('button', { name: '看看示例' }).click()
  await page.locator('.standard .disclosure-summary').first().click()
  await page.getByLabel('一次填完').check()
  const buffer = Buffer.from('企业名称,营业收入@2025(万元)\n甲厂,六千')
  await page.locator('input[type=file]').setInputFiles({ name: '企业.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('dialog').getByText('六千').waitFor()
  expect(troubles).toEqual([])
  await page.context().close()
})

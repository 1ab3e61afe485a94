import { expect, test } from 'vitest'
import { openSite } from '../../../browser/site.ts'

test('a part greater than its whole is named at both fields, and keeps nobody from going on', async () => {
  const site = await openSite()
  const { page, troubles } = await site.open('/')
  await page.getByRole('button', { name: '看看示例' }).click()
  const fields = ['2025年营业收入', '2025年主营业务收入'].map((name) =>
    page.getByLabel(name, { exact: true }),
  )
  await fields[0]?.fill('1500')
  const warnings = page.getByText(/主营业务收入 .*，大于营业收入 1,500 万元.*请核对数字和单位/)
  await expect.poll(() => warnings.count()).toBe(2)
  for (const field of fields) {
    const note = await field.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${note}"]`).innerText()).toContain('请核对数字和单位')
    expect(await field.getAttribute('aria-invalid')).toBe('false')
  }
  await fields[0]?.fill('9000')
  await expect.poll(() => warnings.count()).toBe(0)
  expect(troubles).toEqual([])
  await page.context().close()
  await site.close()
})

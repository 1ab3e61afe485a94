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

test('after the sign-in one is where one wanted to go, and signed out one is nobody', async () => {
  const { page, troubles } = await house.as('shili-xian', '/work')
  // What is under way when the session ends is rightly refused. Only a page that is loaded anew tells when it is at rest.
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '退出' }).click()
  await expect.poll(() => page.locator('.person').textContent()).toContain('登录')
  await page.goto(`${house.address}/work`)
  await expect.poll(() => page.locator('h1').textContent()).toBe('请先登录')
  expect(troubles).toEqual([])
})

test('a wrong password is told without saying which part was wrong', async () => {
  const { page } = await house.as('shili-xian', '/work')
  await page.getByRole('button', { name: '退出' }).click()
  await expect.poll(() => page.locator('.person').textContent()).toContain('登录')
  const faults: (string | null)[] = []
  for (const name of ['shili-xian', 'nobody-here']) {
    await page.goto(`${house.address}/sign-in`)
    await page.getByLabel('用户名').fill(name)
    await page.getByLabel('密码', { exact: true }).fill('wrong-password-1')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('alert').waitFor()
    faults.push(await page.getByRole('alert').textContent())
    expect(await axeFindings(page)).toEqual([])
  }
  expect(faults[0]).toBe(faults[1])
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { openHouse, type House } from '../../../browser/house.ts'
import { oneTimeCode } from '../../../browser/one-time-code.ts'

const NAME = '示例新人'
const LOGIN = 'shili-xinren'
const OWN = 'Shan-gao-yue-xiao-41'
const STEP_MS = 30_000

let house: House
let first = ''
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})

test('a system administrator makes an account, shown once, and proposes a post', async () => {
  const { page, troubles } = await house.as('shili-xitong', '/people')
  await page.getByRole('button', { name: '建立账号' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('姓名').fill(NAME)
  await panel.getByLabel('用户名').fill(LOGIN)
  await panel.getByLabel('所属地区', { exact: true }).selectOption('350500')
  await panel.getByLabel('所属地区：泉州市以下').selectOption('350582')
  await panel.getByRole('button', { name: '建立账号' }).click()
  await page.getByRole('heading', { name: '初始密码已生成，只显示这一次' }).waitFor()
  first = (await page.locator('.slip code').last().textContent()) ?? ''
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '我已转交，不再显示' }).click()
  expect(await page.content()).not.toContain(first)

  await page.getByLabel('姓名或用户名').fill(NAME)
  await page.getByRole('button', { name: new RegExp(`办理\\s*：${NAME}`) }).click()
  await panel.getByRole('button', { name: '提出岗位' }).click()
  await panel.getByRole('combobox', { name: '岗位' }).selectOption('officer')
  await panel.getByLabel('单位所在地区', { exact: true }).selectOption('350500')
  await panel.getByLabel('单位所在地区：泉州市以下').selectOption('350582')
  await panel.getByLabel('单位', { exact: true }).selectOption('晋江市示例工业和信息化局')
  expect(await axeFindings(page)).toEqual([])
  await panel.getByRole('button', { name: '提出岗位' }).click()
  await panel.getByText('待批准').waitFor()
  expect(troubles).toEqual([])
})

test('a security administrator comes from the workbench and approves it', async () => {
  const { page, troubles } = await house.as('shili-anquan', '/work')
  await page.getByRole('link', { name: /岗位等待批准/ }).click()
  await page.getByRole('heading', { name: new RegExp(NAME) }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await approve(page)
  expect(troubles).toEqual([])
})

test('the new person changes the password before anything else, adds the authenticator and signs in with both', async () => {
  const { page } = await house.as('shili-xitong', '/work')
  await signIn(page, first)
  await page.getByRole('heading', { name: '先给自己设一个密码' }).waitFor()
  await page.goto(`${house.address}/registry`)
  await page.getByRole('link', { name: '去修改密码' }).click()
  await page.getByLabel('初始密码（或到期的密码）').fill(first)
  await page.getByLabel('新密码', { exact: true }).fill(OWN)
  await page.getByLabel('再输一遍新密码').fill(OWN)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByRole('heading', { name: '我的账号' }).waitFor()

  await page.getByRole('button', { name: '启用动态码' }).click()
  const secret = ((await page.locator('.authenticator-secret').textContent()) ?? '').replaceAll(' ', '')
  expect(await axeFindings(page)).toEqual([])
  const now = Date.now()
  await page.getByLabel('六位动态码').fill(oneTimeCode(secret, now))
  await page.getByRole('button', { name: '确认启用' }).click()
  await page.getByText('动态码已启用').first().waitFor()

  await signIn(page, OWN)
  // Each code counts once, so the next one, or that of now where it is later; clocks may be one step apart.
  await page.getByLabel('动态码').fill(oneTimeCode(secret, Math.max(now + STEP_MS, Date.now())))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/work')

  await page.goto(`${house.address}/account`)
  await page.getByRole('button', { name: '请人代办' }).click()
  const colleague = page.getByLabel('同事')
  const other = await colleague.locator('option', { hasText: '示例丁' }).getAttribute('value')
  await colleague.selectOption(other)
  await page.getByLabel('到哪天止（含）').fill(await page.getByLabel('从哪天起').inputValue())
  await page.getByRole('button', { name: '提出代办' }).click()
  await page.getByText('待批准', { exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('a deputy sees whose deputy they are', async () => {
  const { page: security } = await house.as('shili-anquan', '/people')
  await security.getByText('代办', { exact: true }).waitFor()
  await approve(security)
  const { page } = await house.as('shili-fuhe', '/work')
  await expect.poll(() => page.getByLabel('岗位').textContent()).toContain(`代 ${NAME}：`)
})

test('after five failures it is said how long the account is locked', async () => {
  const { page } = await house.as('shili-zijin', '/work')
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('banner').getByRole('link', { name: '登录' }).waitFor()
  await page.goto(`${house.address}/sign-in?refused=IDENTITY_UNKNOWN`)
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('还没有关联账号')
  await page.getByLabel('用户名').fill('shili-zijin')
  for (let tried = 0; tried < 5; tried += 1) {
    await page.getByLabel('密码', { exact: true }).fill(`wrong-${tried}`)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('alert').waitFor()
  }
  await expect.poll(() => page.locator('.sign-in-warning').textContent()).toContain('还有 15 分钟')
})

/** Signs out whoever is here and in as the new person. */
async function signIn(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await page.getByRole('banner').getByRole('link', { name: '登录' }).waitFor()
  await page.goto(`${house.address}/sign-in`)
  await page.getByLabel('用户名').fill(LOGIN)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp('^批准') }).click()
  await page.getByText('没有等待批准的岗位。').waitFor()
}

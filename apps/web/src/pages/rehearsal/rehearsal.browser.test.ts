import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../../../browser/axe.ts'
import { DESK, openSite, PHONE, type Site } from '../../../browser/site.ts'
import { figuresOf, withExclusion } from './testing/sample-figures.ts'
import { figuresFor, me, openRehearsal } from './testing/mock-server.ts'
import { shareParameter } from './testing/sample-parameters.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await site?.close()
})

const address = '/rehearsal?subject=standard:specialised-sme'
const typed = `${shareParameter.title}，单位%`
const sentence = '.headline-sentence'

/** The figures say it, before the patience of the test is over. */
async function says(page: Page, words: string): Promise<void> {
  await page.locator(sentence, { hasText: words }).waitFor()
}

describe('a number of a rule is moved', () => {
  test('by typing: sentence and figures follow, and it goes back to what is in force', async () => {
    const { page } = await openRehearsal(site, address)
    await says(page, '符合的企业 207 家，没有变化')
    await page.getByLabel(typed).fill('２．５')
    await page.getByText('研发费用占营业收入比重不低于 2.5%').waitFor()
    await says(page, '符合的企业从 207 家变为 217 家')
    await page.getByRole('button', { name: /^恢复现行.*研发费用/ }).click()
    await says(page, '符合的企业 207 家，没有变化')
    expect(await page.getByLabel(typed).inputValue()).toBe('3')
    await page.context().close()
  })

  test('by keyboard on the slider, which says number and unit', async () => {
    const { page } = await openRehearsal(site, address)
    const slider = page.getByLabel(`${shareParameter.title}，拖动`)
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    expect([await slider.inputValue(), await slider.getAttribute('aria-valuetext')]).toEqual(['2.9', '2.9%'])
    await says(page, '符合的企业从 207 家变为 209 家')
    await page.context().close()
  })

  test('by dragging the line in the drawing', async () => {
    const { page } = await openRehearsal(site, address)
    await page.getByRole('button', { name: /^看分布.*研发费用/ }).click()
    await page.getByRole('heading', { name: `离线多远：${shareParameter.title}` }).waitFor()
    // What still is to come could move the drawing away under the pointer.
    await page.locator('.rehearsal-live[data-is=current]').nth(1).waitFor()
    const box = await page.locator('.hist').boundingBox()
    if (box === null) throw new Error('nothing is drawn')
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    const moved = Number(await page.getByLabel(typed).inputValue())
    expect(moved > 0 && moved < 3).toBe(true)
    const { met } = figuresOf({ met: 207 + Math.round((3 - moved) * 20) }).before
    await says(page, `符合的企业从 207 家变为 ${met} 家`)
    await page.context().close()
  })

  test('what is no number, or out of bounds, is said and never sent', async () => {
    const { page, asked } = await openRehearsal(site, address)
    await page.locator(sentence).waitFor()
    const before = asked.length
    await page.getByLabel(typed).fill('101')
    await page.getByText('不能大于 100%').waitFor()
    await page.getByLabel(typed).fill('三')
    await page.getByText('请填一个数字，例如 2.5').waitFor()
    expect(asked.slice(before).flatMap(({ variants }) => variants.flatMap(({ changes }) => changes))).toEqual(
      [],
    )
    await page.context().close()
  })
})

describe('while the server is slow', () => {
  test('the old figures stay with a mark, and an answer that is outdated is dropped', async () => {
    const late: (() => void)[] = []
    const { page } = await openRehearsal(site, address, {
      answers: {
        figures: async (recipe) => {
          const [change] = recipe.variants[0]?.changes ?? []
          if (change !== undefined && 'number' in change && change.number === '2')
            await new Promise<void>((resolve) => late.push(resolve))
          return figuresFor(recipe)
        },
      },
    })
    await page.locator(sentence).waitFor()
    await page.getByLabel(typed).fill('2')
    await page.getByText('正在重算，下面还是刚才的数字').waitFor()
    expect(await page.locator(sentence).textContent()).toBe('符合的企业 207 家，没有变化')
    await page.getByLabel(typed).fill('1')
    await says(page, '符合的企业从 207 家变为 247 家')
    late.forEach((answer) => answer())
    await page.waitForTimeout(300)
    expect(await page.locator(sentence).textContent()).toBe('符合的企业从 207 家变为 247 家')
    await page.context().close()
  })

  test('a word says what it waits for', async () => {
    const { page } = await openRehearsal(site, address, {
      answers: { figures: () => new Promise(() => undefined) },
    })
    await page.getByText('正在准备全部企业的数据').waitFor()
    expect(await page.getByLabel(typed).inputValue()).toBe('3')
    await page.context().close()
  })

  test('without a network it says so, keeps everything, and tries again', async () => {
    let isCut = true
    const { page, asked } = await openRehearsal(site, address, {
      answers: {
        figures: async (recipe, route) => {
          if (!isCut) return figuresFor(recipe)
          await route.abort()
          return undefined
        },
      },
    })
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    await page.getByLabel(typed).fill('2')
    await expect.poll(() => asked.at(-1)?.variants[0]?.changes.length).toBe(1)
    isCut = false
    await page.getByRole('button', { name: '再试一次' }).click()
    await says(page, '符合的企业从 207 家变为 227 家')
    await page.context().close()
  })
})

describe('what else can happen', () => {
  test('a change that cannot be made is told where it was made; the figures stay', async () => {
    const { page } = await openRehearsal(site, address, {
      answers: {
        figures: async (recipe, route) => {
          if (recipe.variants[0]?.changes.length === 0) return figuresFor(recipe)
          const faults = [{ path: shareParameter.path, message: '研发费用占比不能低于上一档', variant: 0 }]
          await route.fulfill({ json: { faults } })
          return undefined
        },
      },
    })
    await page.locator(sentence).waitFor()
    await page.getByLabel(typed).fill('2')
    await page.locator('.parameter', { hasText: '研发费用占比不能低于上一档' }).waitFor()
    expect(await page.locator(sentence).textContent()).toBe('符合的企业 207 家，没有变化')
    await page.context().close()
  })

  test('where there are no firms it says so instead of drawing nothing', async () => {
    const { page } = await openRehearsal(site, address, {
      answers: { figures: async () => empty() },
    })
    await page.getByText('这里前后都没有符合的企业。').first().waitFor()
    expect(await page.locator('.headline .firms-number').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })

  test('a saved rehearsal that is gone, or not for these eyes, is a page and not an error', async () => {
    const { page } = await openRehearsal(site, '/rehearsal?kept=0190b0c8-1111-7000-8000-000000000000')
    await page.getByRole('heading', { name: '没有这份预演' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: '合上，另起一份' }).click()
    await page.getByText('先选一项标准或政策').waitFor()
    await page.context().close()
  })

  test('who may not rehearse is told so kindly and finds no such entry in the menu', async () => {
    const { page } = await openRehearsal(site, address, {
      answers: { me: { ...me, permissions: ['ladder.read'] } },
    })
    await page.getByRole('heading', { name: '这一页不归您现在的岗位' }).waitFor()
    expect(await page.getByRole('link', { name: '政策预演' }).count()).toBe(0)
    await page.context().close()
  })

  test('a reload loses nothing', async () => {
    const { page } = await openRehearsal(site, address)
    await page.getByLabel(typed).fill('2.5')
    await says(page, '符合的企业从 207 家变为 217 家')
    await page.reload()
    await says(page, '符合的企业从 207 家变为 217 家')
    expect(await page.getByLabel(typed).inputValue()).toBe('2.5')
    await page.context().close()
  })

  test('the list behind a number opens beside it, turns its pages, and gives the focus back', async () => {
    const { page } = await openRehearsal(site, address)
    await page.getByLabel(typed).fill('2.5')
    const number = page.getByRole('button', { name: '进入 10 家，看名单' }).first()
    await number.click()
    await page.getByText('晋江示例企业20', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByText('晋江示例企业23').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => number.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.context().close()
  })

  test('the picture is a PNG with the name of the rule and the day', async () => {
    const { page } = await openRehearsal(site, address)
    await page.locator(sentence).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '存成图片' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('政策预演 专精特新中小企业 2026-11-22.png')
    const chunks = await (await file.createReadStream()).toArray()
    expect(Buffer.concat(chunks).subarray(1, 4).toString()).toBe('PNG')
    await page.context().close()
  })
})

test('says what the policy and the whole purse cost where firms take another one, and opens who does', async () => {
  const { page } = await openRehearsal(site, address, {
    answers: { figures: (recipe) => Promise.resolve(withExclusion(figuresFor(recipe))) },
  })
  const panel = page.getByRole('region', { name: '不能同时享受的政策' })
  await panel.waitFor()
  const told = await panel.locator('dd').allInnerTexts()
  expect(told).toEqual([
    '最少 30 万元 → 20 万元 −10 万元',
    '最多 60 万元 → 40 万元 −20 万元',
    '最少 20 万元 → 12 万元 −8 万元',
    '最多 60 万元 → 40 万元 −20 万元',
    '最少 50 万元 → 48 万元 −2 万元',
    '最多 90 万元 → 85 万元 −5 万元',
  ])
  await panel.getByText('改后拿《别的奖励》的 4 家').waitFor()
  await panel.getByRole('button', { name: '改后改拿别项的企业 4 家，看名单' }).click()
  await page.getByText('晋江示例企业20').first().waitFor()
  await page.context().close()
})

test.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
] as const)('is accessible and fits at %s, also in large type', async (_, size) => {
  const { page } = await openRehearsal(site, address, { size })
  await page.locator(sentence).waitFor()
  await page.getByRole('button', { name: /再加一个方案/ }).click()
  await page.getByLabel(typed).fill('2')
  await page.getByRole('heading', { name: '方案对比' }).waitFor()
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await axeFindings(page)).toEqual([])
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '大字版' }).click()
  expect(await axeFindings(page)).toEqual([])
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.context().close()
})

function empty() {
  const figures = figuresOf({ met: 0 })
  const none = { met: 0, unknown: 0, unmet: 0 }
  const variants = figures.variants.map((variant) => ({
    ...variant,
    after: none,
    moves: { entering: 0, leaving: 0, staying: 0, pairs: [] },
    byRegion: [],
    byIndustry: [],
    bySize: [],
    byRung: [],
  }))
  return { ...figures, firms: 0, before: none, variants }
}

import type { Me, RehearsalFigures, RehearsalParameter, RehearsalRecipe } from '@yinyu/contract'
import type { BrowserContextOptions, Page, Route } from 'playwright-core'
import type { Site } from '../../../../browser/site.ts'
import { numberIn, regionsIn } from '../plan/recipe.ts'
import { figuresOf } from './sample-figures.ts'
import { regionsParameter, revenueParameter, shareParameter } from './sample-parameters.ts'

const post = {
  id: 'p',
  role: 'officer',
  roleTitle: '经办人员',
  unit: '泉州市示例局',
  region: '350500',
} as const

export const me: Me = {
  account: 'a',
  loginName: 'shili',
  personName: '示例',
  posts: [post],
  post,
  permissions: ['ladder.read', 'registry.read', 'rehearsals.read', 'rehearsals.keep'],
  mustChangePassword: false,
}

/** How a server that is not there would answer; whatever a test says itself comes first. */
export interface Answers {
  readonly me?: Me
  readonly figures?: (recipe: RehearsalRecipe, route: Route) => Promise<RehearsalFigures | undefined>
  readonly kept?: (route: Route) => Promise<void>
  readonly parameters?: readonly RehearsalParameter[]
}

/** The page before a server whose answers a test holds in its hand: for what a real one does only on bad days. */
export async function openRehearsal(
  site: Site,
  address: string,
  { answers = {}, size }: { answers?: Answers; size?: BrowserContextOptions } = {},
): Promise<{ page: Page; asked: RehearsalRecipe[] }> {
  const { page } = await site.open('/nowhere', size)
  const asked: RehearsalRecipe[] = []
  await page.route('**/api/me', (route) =>
    route.fulfill({ json: { me: answers.me ?? me, isSample: false, today: '2026-11-22' } }),
  )
  await page.route('**/api/rehearsal/subjects?*', (route) => route.fulfill({ json: { subjects } }))
  await page.route('**/api/rehearsal/parameters', (route) =>
    route.fulfill({
      json: {
        title: '专精特新中小企业',
        version: '2026',
        parameters: answers.parameters ?? parameters,
        faults: [],
      },
    }),
  )
  await page.route('**/api/rehearsal/figures', async (route) => {
    const { recipe } = route.request().postDataJSON() as { recipe: RehearsalRecipe }
    asked.push(recipe)
    const figures = answers.figures ? await answers.figures(recipe, route) : figuresFor(recipe)
    if (figures) await route.fulfill({ json: { figures, faults: [] } }).catch(() => undefined)
  })
  await page.route('**/api/rehearsal/firms', (route) => {
    const { page: number } = route.request().postDataJSON() as { page: number }
    return route.fulfill({ json: { count: 23, rows: firms.slice((number - 1) * 20, number * 20) } })
  })
  await page.route('**/api/rehearsals?*', (route) => route.fulfill({ json: { count: 0, rows: [] } }))
  await page.route('**/api/rehearsals/*', (route) =>
    answers.kept ? answers.kept(route) : route.fulfill({ status: 404, json: notFound }),
  )
  await page.goto(site.address + address)
  return { page, asked }
}

export const notFound = { refused: 'NOT_FOUND', message: '没有找到，或者不在您的范围内。' }

const parameters = [regionsParameter, revenueParameter, shareParameter]

const subjects = [
  {
    kind: 'standard',
    id: 'specialised-sme',
    title: '专精特新中小企业',
    level: '国家',
    version: '2026',
    money: 'no',
    ambiguous: 'no',
  },
]

/** The lower the lines, the more firms: two for each tenth of a percent, one for each step of revenue. */
export function figuresFor(recipe: RehearsalRecipe): RehearsalFigures {
  const variants = recipe.variants.flatMap((variant) => {
    const share = (3 - Number(numberIn(variant, shareParameter))) * 20
    const revenue = (1500 - Number(numberIn(variant, revenueParameter))) / 50
    const places = regionsIn(variant, regionsParameter).length - 1
    const change = Math.round(share + revenue) + places
    const [entering, leaving] = [Math.max(change, 0), Math.max(-change, 0)]
    const figures = figuresOf({ met: 207 + change, entering, leaving })
    const [one] = figures.variants
    const focus = [revenueParameter, shareParameter].find(({ path }) => path === recipe.focus)
    if (one === undefined || focus === undefined) return []
    const line = numberIn(variant, focus)
    return [{ ...one, name: variant.name, distribution: distributionOf(focus, line) }]
  })
  return { ...figuresOf({ met: 207 }), variants }
}

function distributionOf({ path, title, unit, value, slider }: typeof shareParameter, line: string) {
  const middle = [value, line].toSorted((a, b) => Number(a) - Number(b))
  const ends = [...new Set([slider.least, ...middle, slider.most])]
  return {
    path,
    title,
    unit,
    side: 'over' as const,
    before: value,
    after: line,
    bins: [
      ...ends.slice(1).map((to, i) => ({ from: ends[i] ?? '0', to, firms: 100 + i, waiting: 10 + i })),
      { from: slider.most, firms: 7, waiting: 1 },
    ],
    unknown: 5,
  }
}

const firms = Array.from({ length: 23 }, (_, i) => ({
  id: `0190b0c8-1111-7000-8000-0000000000${10 + i}`,
  name: `晋江示例企业${i + 1}`,
  creditCode: '91350582MA00000000',
  region: '350582',
  before: 'unmet',
  after: 'met',
  quantity: '2.71%',
}))

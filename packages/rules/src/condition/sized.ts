import { z } from 'zod'
import { allMet, anyMet, isInIndustry, opposite, type Verdict } from '@yinyu/kernel'
import { quantitySchema } from '../quantity.ts'
import { judged, type Judged } from '../reason.ts'
import type { ConditionKind, Scene, SayScene } from '../scene.ts'
import { conditionShape } from './condition.ts'
import { sayQuantity } from './line.ts'
import type { Truth } from '../form/form.ts'
import { lowerLine } from '../form/lower-line.ts'
import { judgeLine } from './line.ts'

const lines = z.record(z.string(), quantitySchema)
const sectorSchema = z.strictObject({
  title: z.string(),
  industries: z.array(z.string()).min(1),
  except: z.array(z.string()).optional(),
  /** 中小微型上限: below any one of these the firm is not large. */
  below: lines,
  /** Lower bounds; a class needs all of its own. */
  medium: lines,
  small: lines,
})
export const sizedSchema = z.strictObject({
  ...conditionShape,
  kind: z.literal('sized'),
  sectors: z.array(sectorSchema).min(1),
  /** Industries the table does not class; a code above one of them may mean such a firm. */
  unlisted: z.array(z.string()).default([]),
})
export type Sized = z.infer<typeof sizedSchema>
type Sector = Sized['sectors'][number]

/** 大型, 中型, 小型, 微型. */
export type SizeClass = 'large' | 'medium' | 'small' | 'micro' | 'unknown'
export const SIZE_TITLES: Record<SizeClass, string> = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
  unknown: '尚不能确定',
}

/** 中小企业划型 (工信部联企业〔2011〕300号): met by a small or medium firm, micro included; the class is told besides. */
export const sized: ConditionKind<Sized> = {
  judge: (node, scene) => {
    const industry = scene.facts.get('industry')?.value
    const open = { uses: ['industry'], missing: ['industry'], sizeClass: 'unknown' }
    if (typeof industry !== 'string') return judged('unknown', sized.say(node, scene), open)
    const possible = node.sectors.filter((sector) => belongs(industry, sector) !== 'unmet')
    const outside = node.unlisted.some((branch) => isInIndustry(industry, branch) !== 'unmet')
    if (possible.length === 0)
      return judged('unknown', sized.say(node, scene), {
        ...open,
        missing: [],
        undefinedBecause: '该行业不在划型标准之列',
      })
    const found = possible.map((sector) => judgeSector(sector, scene))
    const first = found[0]
    if (first && found.length === 1 && !outside) return first
    return agreed(outside ? [] : found, open, sized.say(node, scene))
  },
  say: () => '属于中小微型企业（按行业、从业人员、营业收入、资产总额划型）',
  ways: () => [],
  lower: (node, context) => {
    const slot = context.slotOf('industry')
    const unlisted: Truth = { op: 'industry', slot, branches: node.unlisted }
    return {
      op: 'agree',
      of: [
        ...node.sectors.map((sector) => ({
          when: lowerBelongs(sector, slot),
          truth: { op: 'or', of: lower('less-than', sector.below, context) } as const,
        })),
        { when: unlisted, truth: { op: 'verdict', verdict: 'unknown' } as const },
      ],
    }
  },
}

/** Each class as a truth of its own, met exactly where `judge` tells that class. */
export function lowerSizeClasses(
  node: Sized,
  context: Parameters<typeof lowerLine>[2],
): Readonly<Record<Exclude<SizeClass, 'unknown'>, Truth>> {
  const slot = context.slotOf('industry')
  const ofSector = (truthOf: (parts: Record<'below' | 'medium' | 'small', Truth>) => Truth): Truth => ({
    op: 'agree',
    of: [
      ...node.sectors.map((sector) => ({
        when: lowerBelongs(sector, slot),
        truth: truthOf({
          below: { op: 'or', of: lower('less-than', sector.below, context) },
          medium: { op: 'and', of: lower('at-least', sector.medium, context) },
          small: { op: 'and', of: lower('at-least', sector.small, context) },
        }),
      })),
      {
        when: { op: 'industry', slot, branches: node.unlisted },
        truth: { op: 'verdict', verdict: 'unknown' } as const,
      },
    ],
  })
  const not = (of: Truth): Truth => ({ op: 'not', of })
  const and = (...of: readonly Truth[]): Truth => ({ op: 'and', of })
  return {
    large: ofSector(({ below }) => not(below)),
    medium: ofSector(({ below, medium }) => and(below, medium)),
    small: ofSector(({ below, medium, small }) => and(below, not(medium), small)),
    micro: ofSector(({ below, medium, small }) => and(below, not(medium), not(small))),
  }
}

/** A code that spans several sectors is decided where all of them say the same; otherwise a finer code is wanted. */
function agreed(found: readonly Judged[], open: Partial<Judged>, says: string): Judged {
  const verdicts = new Set(found.map((f) => f.verdict))
  const classes = new Set(found.map((f) => f.sizeClass))
  const [sizeClass = 'unknown'] = classes.size === 1 ? classes : []
  const [verdict = 'unknown'] = verdicts.size === 1 ? verdicts : []
  const parts = {
    uses: [...new Set(found.flatMap((f) => f.uses))],
    missing: [...new Set(found.flatMap((f) => f.missing))],
  }
  if (sizeClass !== 'unknown' && verdict !== 'unknown') {
    const title = SIZE_TITLES[sizeClass as SizeClass]
    return judged(verdict, `${says}：这个行业代码下各类的划型都是${title}`, { ...parts, sizeClass })
  }
  const missing = [...new Set(['industry', ...parts.missing])]
  return judged(verdict, says, {
    ...open,
    missing,
    sizeClass,
    undefinedBecause: '行业代码不够细，各类划型不同，请填到大类或小类',
  })
}

function judgeSector(sector: Sector, scene: Scene) {
  const below = held('less-than', sector.below, scene)
  const isSmallOrMedium = anyMet(below.map((r) => r.verdict))
  const medium = held('at-least', sector.medium, scene)
  const small = held('at-least', sector.small, scene)
  const sizeClass = classOf(
    opposite(isSmallOrMedium),
    allMet(medium.map((r) => r.verdict)),
    allMet(small.map((r) => r.verdict)),
  )
  const decisive = sizeClass === 'unknown' ? [...below, ...medium, ...small] : below
  const missing = [...new Set(decisive.flatMap((r) => r.missing))]
  const says = `按${sector.title}划型为${SIZE_TITLES[sizeClass]}（中小微型上限：${sayLines(sector.below, scene)}，满足其一）`
  return judged(isSmallOrMedium, says, {
    uses: ['industry', ...new Set(decisive.flatMap((r) => r.uses))],
    missing,
    sizeClass,
  })
}

/** Each tier needs all its lower bounds, otherwise one drops a tier (rules.md 4). */
function classOf(large: Verdict, medium: Verdict, small: Verdict): SizeClass {
  if (large === 'met') return 'large'
  if (large === 'unknown') return 'unknown'
  if (medium === 'met') return 'medium'
  if (medium === 'unknown') return 'unknown'
  if (small === 'unknown') return 'unknown'
  return small === 'met' ? 'small' : 'micro'
}

function held(relation: 'less-than' | 'at-least', bounds: Record<string, string>, scene: Scene) {
  return Object.entries(bounds).map(([indicator, value]) => judgeLine({ indicator, value }, relation, scene))
}

function lower(
  relation: 'less-than' | 'at-least',
  bounds: Record<string, string>,
  context: Parameters<typeof lowerLine>[2],
) {
  return Object.entries(bounds).map(([indicator, value]) =>
    lowerLine({ indicator, value }, relation, context),
  )
}

function belongs(industry: string, sector: Sector): Verdict {
  const inside = anyMet(sector.industries.map((branch) => isInIndustry(industry, branch)))
  const outside = anyMet((sector.except ?? []).map((branch) => isInIndustry(industry, branch)))
  return allMet([inside, opposite(outside)])
}

function lowerBelongs(sector: Sector, slot: number): Truth {
  const inside: Truth = { op: 'industry', slot, branches: sector.industries }
  return sector.except
    ? { op: 'and', of: [inside, { op: 'not', of: { op: 'industry', slot, branches: sector.except } }] }
    : inside
}

function sayLines(bounds: Record<string, string>, scene: SayScene): string {
  return Object.entries(bounds)
    .map(
      ([indicator, value]) =>
        `${scene.indicators.get(indicator)?.title ?? indicator}低于 ${sayQuantity(value)}`,
    )
    .join('、')
}

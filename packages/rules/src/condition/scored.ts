import { z } from 'zod'
import { allMet, type Verdict } from '@yinyu/kernel'
import type { Tally, Truth } from '../form/form.ts'
import { POINT } from '../points/point.ts'
import type { Points } from '../points/points.ts'
import { judged, type Reason } from '../reason.ts'
import type { ConditionKind, LowerContext, Tallied } from '../scene.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'
import { waysToScore } from './ways-to-score.ts'

export interface ScoredItem {
  id: string
  title: string
  /** Which part it belongs to. */
  part: string
  points: Points
}
export interface ScoredPart {
  id: string
  title: string
  full: number
  /** The part must itself reach this. */
  least?: number | undefined
  /** The part must itself be above this: 科技人员指标得分不为 0. */
  above?: number | undefined
}
export interface Scored extends ConditionCommon {
  kind: 'scored'
  full: number
  /** Total to reach. */
  pass?: number | undefined
  /** Total to exceed: 高于. */
  above?: number | undefined
  parts: ScoredPart[]
  items: ScoredItem[]
}

export const scoredSchema = (_condition: z.ZodType<Condition>, points: z.ZodType<Points>) =>
  z
    .strictObject({
      ...conditionShape,
      kind: z.literal('scored'),
      full: z.number().positive(),
      pass: z.number().optional(),
      above: z.number().optional(),
      parts: z
        .array(
          z.strictObject({
            id: z.string(),
            title: z.string(),
            full: z.number().positive(),
            least: z.number().optional(),
            above: z.number().optional(),
          }),
        )
        .min(1),
      items: z.array(z.strictObject({ id: z.string(), title: z.string(), part: z.string(), points })).min(1),
    })
    .refine((node) => (node.pass === undefined) !== (node.above === undefined), {
      error: '写 pass（达到）或 above（超过），二者取一',
    })

/** 评分: points add up to a range; met or unmet only when the whole range lies on one side of the line. */
export const scored: ConditionKind<Scored> = {
  judge: (node, scene) => {
    const items = node.items.map((item) => ({ item, tallied: scene.tally(item.points, scene) }))
    const total = sum(items.map((i) => i.tallied))
    const parts = node.parts.map((part) =>
      judgePart(part, sum(items.filter((i) => i.item.part === part.id).map((i) => i.tallied))),
    )
    const line = node.pass ?? node.above ?? 0
    const verdict = allMet([reaches(total, node.pass, node.above), ...parts.map((p) => p.verdict)])
    return judged(verdict, scored.say(node, scene), {
      score: { least: total.least / POINT, most: total.most / POINT, full: node.full, line },
      children: [...parts, ...items.map(({ item, tallied }) => itemReason(item, tallied, node))],
    })
  },
  say: (node) => {
    const parts = node.parts.filter((p) => p.least !== undefined || p.above !== undefined)
    const minima = parts.map(
      (p) => `${p.title}${p.least === undefined ? `高于 ${p.above}` : `不低于 ${p.least}`} 分`,
    )
    return [
      `总分${node.pass === undefined ? `高于 ${node.above}` : `不低于 ${node.pass}`} 分`,
      ...minima,
    ].join('，且')
  },
  ways: (node, scene) => waysToScore(node, scene),
  lower: (node, context) => {
    const tallies = node.items.map((item) => ({
      part: item.part,
      tally: context.lowerPoints(item.points, context),
    }))
    const whole = reachesTruth({ op: 'sum', of: tallies.map((t) => t.tally) }, node.pass, node.above)
    const parts = node.parts.map((part) =>
      reachesTruth(
        { op: 'sum', of: tallies.filter((t) => t.part === part.id).map((t) => t.tally) },
        part.least,
        part.above,
      ),
    )
    return { op: 'and', of: [whole, ...parts] }
  },
}

/** The sum of all items in the lowered form: the score range itself. */
export function lowerScore(node: Scored, context: LowerContext): Tally {
  return { op: 'sum', of: node.items.map((item) => context.lowerPoints(item.points, context)) }
}

interface Range {
  least: number
  most: number
}

function sum(ranges: readonly Range[]): Range {
  return { least: ranges.reduce((s, r) => s + r.least, 0), most: ranges.reduce((s, r) => s + r.most, 0) }
}

function reaches(range: Range, least: number | undefined, above: number | undefined): Verdict {
  if (least === undefined && above === undefined) return 'met'
  const holds = (points: number) =>
    least === undefined ? points > (above ?? 0) * POINT : points >= least * POINT
  if (holds(range.least)) return 'met'
  return holds(range.most) ? 'unknown' : 'unmet'
}

function reachesTruth(points: Tally, least: number | undefined, above: number | undefined): Truth {
  if (least === undefined && above === undefined) return { op: 'verdict', verdict: 'met' }
  const line = Math.round((least ?? above ?? 0) * POINT)
  return { op: 'reaches', points, line, sign: least === undefined ? 'positive' : 'not-negative' }
}

function judgePart(part: ScoredPart, range: Range): Reason {
  const line = part.least ?? part.above
  const says =
    line === undefined
      ? `${part.title}（${part.full} 分）`
      : `${part.title}${part.least === undefined ? '高于' : '不低于'} ${line} 分`
  const score = { least: range.least / POINT, most: range.most / POINT, full: part.full, line: line ?? 0 }
  return {
    ...judged(reaches(range, part.least, part.above), says, { score }),
    kind: 'part',
    title: part.title,
  }
}

function itemReason(item: ScoredItem, tallied: Tallied, node: Scored): Reason {
  const known = tallied.least === tallied.most
  return {
    ...judged(known ? 'met' : 'unknown', tallied.says, {
      points: [tallied.least / POINT, tallied.most / POINT],
      uses: [...new Set(tallied.reasons.flatMap((r) => r.uses))],
      missing: known ? [] : [...new Set(tallied.reasons.flatMap((r) => r.missing))],
    }),
    kind: 'item',
    id: node.id === undefined ? item.id : `${node.id}-${item.id}`,
    title: item.title,
    children: tallied.reasons,
  }
}

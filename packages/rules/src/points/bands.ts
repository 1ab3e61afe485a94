import { z } from 'zod'
import { judgeLine, sayMeasure, sayQuantity, waysToLine, type LineNode } from '../condition/line.ts'
import { lowerLine } from '../form/lower-line.ts'
import { indicatorOf } from '../indicator.ts'
import { quantitySchema } from '../quantity.ts'
import { yearRefSchema } from '../year-of-assessment.ts'
import { pointRange, pointSchema, sayRange } from './point.ts'
import type { PointsKind } from './points.ts'
import { rangeOfSteps } from './steps.ts'

export const bandsSchema = z.strictObject({
  kind: z.literal('bands'),
  indicator: z.string(),
  year: yearRefSchema.optional(),
  /** `at-least`: more is better, highest band first; `at-most`: less is better; `more-than`: the line belongs to the band below. */
  by: z.enum(['at-least', 'at-most', 'more-than']).default('at-least'),
  bands: z.array(z.strictObject({ line: quantitySchema, points: pointSchema })).min(1),
  otherwise: pointSchema,
})
export type Bands = z.infer<typeof bandsSchema>

/** 分档计分: on its line a value goes to the higher band (contract, fixed readings). */
export const bands: PointsKind<Bands> = {
  tally: (points, scene) => {
    const held = points.bands.map((band) => ({
      band,
      reason: judgeLine(nodeOf(points, band.line), points.by, scene),
    }))
    const [least, most] = rangeOfSteps(
      held.map(({ band, reason }) => ({ verdict: reason.verdict, points: pointRange(band.points) })),
      pointRange(points.otherwise),
    )
    const reached = held.find(({ reason }) => reason.verdict === 'met') ?? held.at(-1)
    const title = sayMeasure(indicatorOf(scene.indicators, points.indicator), points.year, scene)
    const value = reached?.reason.comparison?.valueText ?? '未知'
    const reason = reached && {
      ...reached.reason,
      kind: 'band',
      says: sayBand(points, reached.reason.verdict, reached.band.line),
    }
    return {
      least,
      most,
      says: `${title} ${value}，得 ${sayRange(least, most)}`,
      reasons: reason ? [reason] : [],
    }
  },
  raises: (points, scene) =>
    points.bands.flatMap((band) => {
      const node = nodeOf(points, band.line)
      return judgeLine(node, points.by, scene).verdict === 'unmet' ? waysToLine(node, points.by, scene) : []
    }),
  lower: (points, context) => ({
    op: 'first',
    steps: points.bands.map((band) => ({
      when: lowerLine(nodeOf(points, band.line), points.by, context),
      points: pointRange(band.points),
    })),
    otherwise: pointRange(points.otherwise),
  }),
}

function nodeOf(points: Bands, line: string): LineNode {
  return { indicator: points.indicator, year: points.year, value: line }
}

function sayBand(points: Bands, verdict: string, line: string): string {
  if (verdict === 'unknown') return '数据未知，各档都有可能'
  const words = { 'at-least': '不低于', 'at-most': '不高于', 'more-than': '高于' }
  return verdict === 'met'
    ? `达到“${words[points.by]} ${sayQuantity(line)}”一档`
    : `未达到“${words[points.by]} ${sayQuantity(line)}”一档`
}

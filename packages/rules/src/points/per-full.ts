import { z } from 'zod'
import { sayMeasure } from '../condition/line.ts'
import { searchChange } from '../condition/search-change.ts'
import { decimalsOf, indicatorOf } from '../indicator.ts'
import { judged } from '../reason.ts'
import { yearRefSchema, fiscalYear } from '../year-of-assessment.ts'
import { POINT, sayRange } from './point.ts'
import type { PointsKind } from './points.ts'
import { factKey } from '../fact.ts'
import type { SayScene } from '../scene.ts'

export const perFullSchema = z.strictObject({
  kind: z.literal('per-full'),
  indicator: z.string(),
  year: yearRefSchema.optional(),
  /** For each full so many units of the indicator. */
  each: z.int().positive(),
  points: z.number().positive(),
  cap: z.number().positive(),
})
export type PerFull = z.infer<typeof perFullSchema>

/** 每满计分: one point for each full two years, at most five. */
export const perFull: PointsKind<PerFull> = {
  tally: (points, scene) => {
    const indicator = indicatorOf(scene.indicators, points.indicator)
    const key = keyOf(points, scene)
    const value = scene.facts.get(key)?.value
    const known = typeof value === 'number'
    const cap = points.cap * POINT
    const least = known
      ? Math.min(Math.max(0, Math.floor(value / eachScaled(points, scene))) * points.points * POINT, cap)
      : 0
    const most = known ? least : cap
    const says = `${sayMeasure(indicator, points.year, scene)}每满 ${points.each} ${indicator.unit}得 ${points.points} 分，最高 ${points.cap} 分，得 ${sayRange(least, most)}`
    const reason = {
      ...judged(known ? 'met' : 'unknown', says, { uses: [key], missing: known ? [] : [key] }),
      kind: 'band',
    }
    return { least, most, says, reasons: [reason] }
  },
  raises: (points, scene) => {
    const lever = { key: keyOf(points, scene), indicator: indicatorOf(scene.indicators, points.indicator) }
    const now = perFull.tally(points, scene).least
    const steps = Math.ceil((points.cap * POINT - now) / (points.points * POINT))
    return Array.from({ length: Math.max(0, steps) }, (_, i) => {
      const wanted = Math.min(now + (i + 1) * points.points * POINT, points.cap * POINT)
      const change = searchChange(
        lever,
        'up',
        scene,
        (facts) => perFull.tally(points, { ...scene, facts }).least >= wanted,
      )
      return change ? [change] : []
    }).filter((way) => way.length > 0)
  },
  lower: (points, context) => ({
    op: 'per-full',
    slot: context.slotOf(keyOf(points, context)),
    each: eachScaled(points, context),
    points: points.points * POINT,
    cap: points.cap * POINT,
  }),
}

function keyOf(points: PerFull, scene: SayScene): string {
  return factKey(
    points.indicator,
    fiscalYear(indicatorOf(scene.indicators, points.indicator), points.year, scene),
  )
}

function eachScaled(points: PerFull, scene: SayScene): number {
  return points.each * 10 ** decimalsOf(indicatorOf(scene.indicators, points.indicator).kind)
}

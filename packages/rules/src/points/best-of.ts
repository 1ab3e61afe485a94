import { z } from 'zod'
import { sayRange } from './point.ts'
import type { Points, PointsKind } from './points.ts'

export interface BestOf {
  kind: 'best-of'
  of: Points[]
}
export const bestOfSchema = (points: z.ZodType<Points>) =>
  z.strictObject({ kind: z.literal('best-of'), of: z.array(points).min(2) })

/** 取高: the highest of several ways to count. */
export const bestOf: PointsKind<BestOf> = {
  tally: (points, scene) => {
    const tallied = points.of.map((p) => scene.tally(p, scene))
    const least = Math.max(...tallied.map((t) => t.least))
    const most = Math.max(...tallied.map((t) => t.most))
    const says = `${tallied.map((t) => t.says).join('；')}；取高，得 ${sayRange(least, most)}`
    return { least, most, says, reasons: tallied.flatMap((t) => t.reasons) }
  },
  raises: (points, scene) => points.of.flatMap((p) => scene.raises(p, scene)),
  lower: (points, context) => ({ op: 'most', of: points.of.map((p) => context.lowerPoints(p, context)) }),
}

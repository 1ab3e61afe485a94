import { z } from 'zod'
import type { Condition } from '../condition/condition.ts'
import { POINT, sayRange } from './point.ts'
import type { PointsKind } from './points.ts'

export interface SumOf {
  kind: 'sum-of'
  /** Points for each condition that is met. */
  each: number
  of: Condition[]
  cap: number
}
export const sumOfSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({
    kind: z.literal('sum-of'),
    each: z.number().positive(),
    of: z.array(condition).min(2),
    cap: z.number().positive(),
  })

/** 累计计分: so many points for each that is met, up to a cap. */
export const sumOf: PointsKind<SumOf> = {
  tally: (points, scene) => {
    const reasons = points.of.map((condition) => scene.judge(condition, scene))
    const count = (wanted: readonly string[]) => reasons.filter((r) => wanted.includes(r.verdict)).length
    const capped = (n: number) => Math.min(n * points.each, points.cap) * POINT
    const least = capped(count(['met']))
    const most = capped(count(['met', 'unknown']))
    return { least, most, says: `满足 ${count(['met'])} 项，得 ${sayRange(least, most)}`, reasons }
  },
  raises: (points, scene) => {
    const single = points.of.flatMap((c) =>
      scene.judge(c, scene).verdict === 'unmet' ? scene.ways(c, scene).slice(0, 1) : [],
    )
    return single.map((_, i) => single.slice(0, i + 1).flat())
  },
  lower: (points, context) => ({
    op: 'capped',
    cap: points.cap * POINT,
    of: {
      op: 'sum',
      of: points.of.map((condition) => ({
        op: 'first' as const,
        steps: [
          {
            when: context.lower(condition, context),
            points: [points.each * POINT, points.each * POINT] as const,
          },
        ],
        otherwise: [0, 0] as const,
      })),
    },
  }),
}

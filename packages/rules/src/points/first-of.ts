import { z } from 'zod'
import type { Condition } from '../condition/condition.ts'
import { pointRange, pointSchema, sayRange, type Point } from './point.ts'
import type { PointsKind } from './points.ts'
import { rangeOfSteps } from './steps.ts'

export interface FirstOf {
  kind: 'first-of'
  steps: { when: Condition; points: Point }[]
  otherwise: Point
}
export const firstOfSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({
    kind: z.literal('first-of'),
    steps: z.array(z.strictObject({ when: condition, points: pointSchema })).min(1),
    otherwise: pointSchema,
  })

/** 选项计分: the first condition that is met, best first. */
export const firstOf: PointsKind<FirstOf> = {
  tally: (points, scene) => {
    const reasons = points.steps.map((step) => scene.judge(step.when, scene))
    const [least, most] = rangeOfSteps(
      reasons.map((reason, i) => ({
        verdict: reason.verdict,
        points: pointRange(points.steps[i]?.points ?? 0),
      })),
      pointRange(points.otherwise),
    )
    const reached = reasons.find((reason) => reason.verdict === 'met')
    const open = reasons.some((reason) => reason.verdict === 'unknown')
    const found = reached?.says ?? (open ? '情况未知' : '不属于以上情况')
    return { least, most, says: `${found}，得 ${sayRange(least, most)}`, reasons }
  },
  raises: (points, scene) =>
    points.steps.flatMap((step) =>
      scene.judge(step.when, scene).verdict === 'unmet' ? scene.ways(step.when, scene) : [],
    ),
  lower: (points, context) => ({
    op: 'first',
    steps: points.steps.map((step) => ({
      when: context.lower(step.when, context),
      points: pointRange(step.points),
    })),
    otherwise: pointRange(points.otherwise),
  }),
}

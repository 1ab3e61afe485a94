import { z } from 'zod'
import { allMet } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'
import { forPurpose, sayJoined } from './for-purpose.ts'
import { combineWays } from './combine-ways.ts'

export interface All extends ConditionCommon {
  kind: 'all'
  of: Condition[]
}
export const allSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({ ...conditionShape, kind: z.literal('all'), of: z.array(condition).min(1) })

/** 同时满足. */
export const all: ConditionKind<All> = {
  judge: (node, scene) => {
    const children = forPurpose(node.of, scene).map((child) => scene.judge(child, scene))
    return judged(allMet(children.map((c) => c.verdict)), all.say(node, scene), { children })
  },
  say: (node, scene) => sayJoined(forPurpose(node.of, scene), '且', scene),
  ways: (node, scene) => combineWays(forPurpose(node.of, scene), scene),
  lower: (node, context) => ({
    op: 'and',
    of: forPurpose(node.of, context).map((child) => context.lower(child, context)),
  }),
}

import { z } from 'zod'
import { anyMet } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'
import { forPurpose, sayJoined } from './for-purpose.ts'
import { effort } from './way.ts'

export interface Any extends ConditionCommon {
  kind: 'any'
  of: Condition[]
}
export const anySchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({ ...conditionShape, kind: z.literal('any'), of: z.array(condition).min(1) })

/** 满足其一. */
export const any: ConditionKind<Any> = {
  judge: (node, scene) => {
    const children = forPurpose(node.of, scene).map((child) => scene.judge(child, scene))
    return judged(anyMet(children.map((c) => c.verdict)), any.say(node, scene), { children })
  },
  say: (node, scene) => sayJoined(forPurpose(node.of, scene), '或', scene),
  ways: (node, scene) =>
    forPurpose(node.of, scene)
      .flatMap((child) => scene.ways(child, scene))
      .toSorted((a, b) => effort(a) - effort(b)),
  lower: (node, context) => ({
    op: 'or',
    of: forPurpose(node.of, context).map((child) => context.lower(child, context)),
  }),
}

import { z } from 'zod'
import { opposite } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'

export interface Not extends ConditionCommon {
  kind: 'not'
  of: Condition
}
export const notSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({ ...conditionShape, kind: z.literal('not'), of: condition })

/** 不属于. There is no way to propose: what the law excludes is not a goal to reach for. */
export const not: ConditionKind<Not> = {
  judge: (node, scene) => {
    const child = scene.judge(node.of, scene)
    return judged(opposite(child.verdict), not.say(node, scene), { children: [child] })
  },
  say: (node, scene) => `不属于“${scene.say(node.of, scene)}”`,
  ways: () => [],
  lower: (node, context) => ({ op: 'not', of: context.lower(node.of, context) }),
}

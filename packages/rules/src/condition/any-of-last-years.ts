import { z } from 'zod'
import { anyMet } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { lastYears } from '../year-of-assessment.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'

export interface AnyOfLastYears extends ConditionCommon {
  kind: 'any-of-last-years'
  years: number
  of: Condition
}
export const anyOfLastYearsSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({
    ...conditionShape,
    kind: z.literal('any-of-last-years'),
    years: z.int().min(2).max(5),
    of: condition,
  })

/** 近 n 年任一年. */
export const anyOfLastYears: ConditionKind<AnyOfLastYears> = {
  judge: (node, scene) => {
    const children = lastYears(node.years, scene).map((moved) => scene.judge(node.of, moved))
    return judged(anyMet(children.map((c) => c.verdict)), anyOfLastYears.say(node, scene), { children })
  },
  say: (node, scene) => `近 ${node.years} 年任一年${scene.say(node.of, { ...scene, sayYear: () => '' })}`,
  ways: (node, scene) => lastYears(node.years, scene).flatMap((moved) => scene.ways(node.of, moved)),
  lower: (node, context) => ({
    op: 'or',
    of: lastYears(node.years, context).map((moved) => context.lower(node.of, moved)),
  }),
}

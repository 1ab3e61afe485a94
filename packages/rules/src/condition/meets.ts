import { z } from 'zod'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape } from './condition.ts'

export const meetsSchema = z.strictObject({
  ...conditionShape,
  kind: z.literal('meets'),
  /** Id of the standard, in the version in force that day. */
  standard: z.string(),
})
export type Meets = z.infer<typeof meetsSchema>

/** 符合另一标准, for example 中小企业划型标准. */
export const meets: ConditionKind<Meets> = {
  judge: (node, scene) => {
    const standard = scene.standard(node.standard)
    const says = meets.say(node, scene)
    if (!standard) return judged('unknown', says, { undefinedBecause: '当日没有施行的标准' })
    const child = scene.judge(standard.when, scene)
    return judged(child.verdict, says, {
      children: [child],
      ...(child.sizeClass && { sizeClass: child.sizeClass }),
    })
  },
  say: (node, scene) => `符合${scene.standard(node.standard)?.title ?? node.standard}`,
  ways: (node, scene) => {
    const standard = scene.standard(node.standard)
    return standard ? scene.ways(standard.when, scene) : []
  },
  lower: (node, context) => {
    const standard = context.standard(node.standard)
    return standard ? context.lower(standard.when, context) : { op: 'verdict', verdict: 'unknown' }
  },
}

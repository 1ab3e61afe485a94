import { z } from 'zod'
import { allMet } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { lastYears } from '../year-of-assessment.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'
import { combineWays } from './combine-ways.ts'

export interface EachOfLastYears extends ConditionCommon {
  kind: 'each-of-last-years'
  years: number
  of: Condition
}
export const eachOfLastYearsSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({
    ...conditionShape,
    kind: z.literal('each-of-last-years'),
    years: z.int().min(2).max(5),
    of: condition,
  })

/** 近 n 年每年: the inner condition, once for each year. */
export const eachOfLastYears: ConditionKind<EachOfLastYears> = {
  judge: (node, scene) => {
    const children = lastYears(node.years, scene).map((moved) => scene.judge(node.of, moved))
    return judged(allMet(children.map((c) => c.verdict)), eachOfLastYears.say(node, scene), { children })
  },
  say: (node, scene) => `近 ${node.years} 年每年${scene.say(node.of, { ...scene, sayYear: () => '' })}`,
  ways: (node, scene) => {
    // The same condition at several moments: moved conditions are judged by a scene of their own.
    const moments = lastYears(node.years, scene)
    const asConditions = moments.map((_, i): Condition => ({ kind: 'all', of: [node.of], id: `${i}` }))
    const at = (condition: Condition) => moments[Number(condition.id)]?.yearsBack ?? scene.yearsBack
    return combineWays(asConditions, {
      ...scene,
      judge: (condition, s) =>
        scene.judge(node.of, { ...s, yearsBack: at(condition), judge: scene.judge, ways: scene.ways }),
      ways: (condition, s) =>
        scene.ways(node.of, { ...s, yearsBack: at(condition), judge: scene.judge, ways: scene.ways }),
    })
  },
  lower: (node, context) => ({
    op: 'and',
    of: lastYears(node.years, context).map((moved) => context.lower(node.of, moved)),
  }),
}

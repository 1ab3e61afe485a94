import { z } from 'zod'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'

export interface Readings extends ConditionCommon {
  kind: 'readings'
  /** The clause as written, which can be read in more than one way. */
  question: string
  readings: { id: string; title: string; when: Condition }[]
}
export const readingsSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({
    ...conditionShape,
    kind: z.literal('readings'),
    question: z.string(),
    readings: z.array(z.strictObject({ id: z.string(), title: z.string(), when: condition })).min(2),
  })

/**
 * 有几种读法: an ambiguous clause. The first reading decides, since one must; the others are judged
 * beside it and shown, so that whoever issues the rule sees whom the difference touches.
 */
export const readings: ConditionKind<Readings> = {
  judge: (node, scene) => {
    const outcomes = node.readings.map((reading) => ({
      title: reading.title,
      reason: scene.judge(reading.when, scene),
    }))
    const first = outcomes[0]
    if (!first) throw new Error('readings: content was not validated before judging')
    return judged(first.reason.verdict, readings.say(node, scene), {
      children: [first.reason],
      readings: outcomes.map(({ title, reason }) => ({ title, verdict: reason.verdict })),
    })
  },
  say: (node, scene) => {
    const [first] = node.readings
    return first ? `${node.question}（按“${first.title}”：${scene.say(first.when, scene)}）` : node.question
  },
  ways: (node, scene) => node.readings.slice(0, 1).flatMap((reading) => scene.ways(reading.when, scene)),
  lower: (node, context) => ({
    op: 'and',
    of: node.readings.slice(0, 1).map((reading) => context.lower(reading.when, context)),
  }),
}

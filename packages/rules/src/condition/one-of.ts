import { z } from 'zod'
import { verdictOf } from '@yinyu/kernel'
import { indicatorOf } from '../indicator.ts'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape } from './condition.ts'

export const oneOfSchema = z.strictObject({
  ...conditionShape,
  kind: z.literal('one-of'),
  indicator: z.string(),
  words: z.array(z.string()).min(1),
})
export type OneOf = z.infer<typeof oneOfSchema>

/** 属于其中之一: a choice whose word is in the list. */
export const oneOf: ConditionKind<OneOf> = {
  judge: (node, scene) => {
    const value = scene.facts.get(node.indicator)?.value
    const known = typeof value === 'string'
    const verdict = verdictOf(known ? node.words.includes(value) : undefined)
    return judged(verdict, oneOf.say(node, scene), {
      uses: [node.indicator],
      missing: known ? [] : [node.indicator],
    })
  },
  say: (node, scene) => {
    const { title, choices = {} } = indicatorOf(scene.indicators, node.indicator)
    return `${title}为${node.words.map((word) => choices[word] ?? word).join('或')}`
  },
  ways: (node, scene) =>
    node.words.map((word) => [
      { key: node.indicator, from: scene.facts.get(node.indicator)?.value, to: word },
    ]),
  lower: (node, context) => ({ op: 'word', slot: context.slotOf(node.indicator), words: node.words }),
}

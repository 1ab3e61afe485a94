import { z } from 'zod'
import { verdictOf } from '@yinyu/kernel'
import { indicatorOf } from '../indicator.ts'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape, type ConditionCommon } from './condition.ts'

/** A yes-or-no fact that must be what the rule wants. */
export interface FlagNode extends ConditionCommon {
  indicator: string
  /** How the condition reads in Chinese, when the title of the indicator alone would read badly. */
  says?: string | undefined
}
type Wanted = 'is-true' | 'is-false'

export function flagSchema<K extends Wanted>(kind: K) {
  return z.strictObject({
    ...conditionShape,
    kind: z.literal(kind),
    indicator: z.string(),
    says: z.string().optional(),
  })
}

export function flagKind(kind: Wanted): ConditionKind<FlagNode> {
  const wanted = kind === 'is-true'
  const say: ConditionKind<FlagNode>['say'] = (node, scene) =>
    node.says ?? (wanted ? '' : '未') + indicatorOf(scene.indicators, node.indicator).title
  return {
    judge: (node, scene) => {
      const value = scene.facts.get(node.indicator)?.value
      if (typeof value === 'boolean')
        return judged(verdictOf(value === wanted), say(node, scene), { uses: [node.indicator] })
      return judged('unknown', say(node, scene), { uses: [node.indicator], missing: [node.indicator] })
    },
    say,
    ways: (node, scene) => [
      [{ key: node.indicator, from: scene.facts.get(node.indicator)?.value, to: wanted }],
    ],
    lower: (node, context) => {
      const flag = { op: 'flag', slot: context.slotOf(node.indicator) } as const
      return wanted ? flag : { op: 'not', of: flag }
    },
  }
}

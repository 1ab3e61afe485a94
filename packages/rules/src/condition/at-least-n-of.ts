import { z } from 'zod'
import { atLeastMet } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape, type Condition, type ConditionCommon } from './condition.ts'
import { effort } from './way.ts'

export interface AtLeastNOf extends ConditionCommon {
  kind: 'at-least-n-of'
  n: number
  of: Condition[]
}
export const atLeastNOfSchema = (condition: z.ZodType<Condition>) =>
  z.strictObject({
    ...conditionShape,
    kind: z.literal('at-least-n-of'),
    n: z.int().min(1),
    of: z.array(condition).min(2),
  })

/** 至少满足 n 项. */
export const atLeastNOf: ConditionKind<AtLeastNOf> = {
  judge: (node, scene) => {
    const children = node.of.map((child) => scene.judge(child, scene))
    return judged(
      atLeastMet(
        node.n,
        children.map((c) => c.verdict),
      ),
      atLeastNOf.say(node, scene),
      { children },
    )
  },
  say: (node, scene) =>
    `至少满足 ${node.n} 项：${node.of.map((child) => scene.say(child, scene)).join('；')}`,
  ways: (node, scene) => {
    const reasons = node.of.map((child) => ({ child, verdict: scene.judge(child, scene).verdict }))
    const short = node.n - reasons.filter((r) => r.verdict === 'met').length
    const open = reasons
      .filter((r) => r.verdict === 'unmet')
      .flatMap((r) => scene.ways(r.child, scene).slice(0, 1))
      .toSorted((a, b) => effort(a) - effort(b))
    return short > 0 && open.length >= short ? [open.slice(0, short).flat()] : []
  },
  lower: (node, context) => ({
    op: 'at-least',
    count: node.n,
    of: node.of.map((child) => context.lower(child, context)),
  }),
}

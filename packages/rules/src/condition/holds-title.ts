import { z } from 'zod'
import { anyMet, verdictOf } from '@yinyu/kernel'
import { indicatorOf, nameOfTitle } from '../indicator.ts'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape } from './condition.ts'

export const holdsTitleSchema = z.strictObject({
  ...conditionShape,
  kind: z.literal('holds-title'),
  /** Title indicators, for example `title-specialised`; any one is enough. */
  titles: z.array(z.string()).min(1),
})
export type HoldsTitle = z.infer<typeof holdsTitleSchema>

/** 持有有效称号: any of the titles, valid on the day of assessment. */
export const holdsTitle: ConditionKind<HoldsTitle> = {
  judge: (node, scene) => {
    const verdicts = node.titles.map((title) => verdictOf(flag(scene.facts.get(title)?.value)))
    const verdict = anyMet(verdicts)
    const missing = verdict === 'unknown' ? node.titles.filter((_, i) => verdicts[i] === 'unknown') : []
    return judged(verdict, holdsTitle.say(node, scene), { uses: node.titles, missing })
  },
  say: (node, scene) => {
    const titles = node.titles.map((t) => nameOfTitle(indicatorOf(scene.indicators, t)))
    return `持有有效期内的${titles.join('或')}称号`
  },
  ways: (node, scene) => node.titles.map((key) => [{ key, from: scene.facts.get(key)?.value, to: true }]),
  lower: (node, context) => ({
    op: 'or',
    of: node.titles.map((t) => ({ op: 'flag', slot: context.slotOf(t) })),
  }),
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

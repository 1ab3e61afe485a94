import { z } from 'zod'
import { verdictOf } from '@yinyu/kernel'
import { indicatorOf } from '../indicator.ts'
import { judged } from '../reason.ts'
import type { ConditionKind, SayScene } from '../scene.ts'
import { conditionShape } from './condition.ts'

export const judgedByPersonSchema = z
  .strictObject({
    ...conditionShape,
    kind: z.literal('judged'),
    /** The judgement that holds the reviewer's finding. */
    indicator: z.string().optional(),
    /** What is to be judged, when no indicator holds the finding: then it stays unknown here. */
    question: z.string().optional(),
  })
  .refine((node) => (node.indicator === undefined) !== (node.question === undefined), {
    error:
      '由人评定的条件，系统里有评审结论的选“指标”（indicator），没有的在“要判断什么”（question）里写清楚，两处只填一处',
  })
export type JudgedByPerson = z.infer<typeof judgedByPersonSchema>

/** 须人工评定: no number decides it. Until a reviewer has found, it is unknown. */
export const judgedByPerson: ConditionKind<JudgedByPerson> = {
  judge: (node, scene) => {
    const says = judgedByPerson.say(node, scene)
    if (node.indicator === undefined) return judged('unknown', says, { judged: [says] })
    const value = scene.facts.get(node.indicator)?.value
    if (typeof value === 'boolean') return judged(verdictOf(value), says, { uses: [node.indicator] })
    return judged('unknown', says, { uses: [node.indicator], missing: [node.indicator], judged: [says] })
  },
  say: (node, scene) => node.question ?? titleOf(node, scene),
  ways: () => [],
  lower: (node, context) =>
    node.indicator === undefined
      ? { op: 'verdict', verdict: 'unknown' }
      : { op: 'flag', slot: context.slotOf(node.indicator) },
}

function titleOf(node: JudgedByPerson, scene: SayScene): string {
  return node.indicator === undefined ? '' : indicatorOf(scene.indicators, node.indicator).title
}

import { z } from 'zod'
import { anyMet, isInIndustry } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape } from './condition.ts'

export const inIndustrySchema = z.strictObject({
  ...conditionShape,
  kind: z.literal('in-industry'),
  industries: z.array(z.string().regex(/^([A-T]|\d{2,4})$/)).min(1),
  /** 行业名称, shown instead of the codes. */
  named: z.string(),
})
export type InIndustry = z.infer<typeof inIndustrySchema>

const KEY = 'industry'

/** 所属行业: by GB/T 4754-2017 code, a section or division covering what lies below it. */
export const inIndustry: ConditionKind<InIndustry> = {
  judge: (node, scene) => {
    const code = scene.facts.get(KEY)?.value
    const says = inIndustry.say(node, scene)
    if (typeof code !== 'string') return judged('unknown', says, { uses: [KEY], missing: [KEY] })
    const verdict = anyMet(node.industries.map((branch) => isInIndustry(code, branch)))
    return judged(verdict, says, {
      uses: [KEY],
      ...(verdict === 'unknown' && { undefinedBecause: '行业代码不够细，请填到大类或小类' }),
    })
  },
  say: (node) => `所属行业为${node.named}`,
  ways: () => [],
  lower: (node, context) => ({ op: 'industry', slot: context.slotOf(KEY), branches: node.industries }),
}

import { z } from 'zod'
import { anyMet, isInRegion } from '@yinyu/kernel'
import { judged } from '../reason.ts'
import type { ConditionKind } from '../scene.ts'
import { conditionShape } from './condition.ts'

const codes = z.array(z.string().regex(/^[1-9]\d{5}$/)).min(1)
export const inRegionSchema = z.strictObject({
  ...conditionShape,
  kind: z.literal('in-region'),
  regions: codes,
  /** 地区名称, shown instead of the codes. */
  named: z.string(),
})
export type InRegion = z.infer<typeof inRegionSchema>

const KEY = 'region'

/** 注册地在: by GB/T 2260 code, a city or province covering what lies below it. */
export const inRegion: ConditionKind<InRegion> = {
  judge: (node, scene) => {
    const code = scene.facts.get(KEY)?.value
    const says = inRegion.say(node, scene)
    if (typeof code !== 'string') return judged('unknown', says, { uses: [KEY], missing: [KEY] })
    const verdict = anyMet(node.regions.map((area) => isInRegion(code, area)))
    return judged(verdict, says, {
      uses: [KEY],
      ...(verdict === 'unknown' && { undefinedBecause: '地区代码不够细，请填到区县' }),
    })
  },
  say: (node) => `注册地在${node.named}`,
  ways: () => [],
  lower: (node, context) => ({ op: 'region', slot: context.slotOf(KEY), areas: node.regions }),
}

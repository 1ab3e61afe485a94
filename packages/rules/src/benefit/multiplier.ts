import { z } from 'zod'
import { multiplyRatios, ratio, roundHalfUp } from '@yinyu/kernel'
import { sayQuantity } from '../condition/line.ts'
import { lowerPart } from '../form/lower-counted.ts'
import { quantity, quantitySchema } from '../quantity.ts'
import { exactAmount, upTo } from './amount.ts'
import type { BenefitKind } from './benefit.ts'
import { factsOf, positivePart, sayMeasured } from './measured-amount.ts'

export const multiplierSchema = z.strictObject({
  kind: z.literal('multiplier'),
  /** Indicator of the reward that is raised. */
  on: z.string(),
  /** By how much it is raised: `10%` for ×1.10. */
  by: quantitySchema,
})
export type Multiplier = z.infer<typeof multiplierSchema>

/** 倍率上浮: the extra part on another policy's reward. */
export const multiplier: BenefitKind<Multiplier> = {
  amount: (benefit, scene) => {
    const reward = positivePart({ of: benefit.on }, scene)
    return reward
      ? exactAmount(roundHalfUp([quantity(benefit.by), ratio(100n)].reduce(multiplyRatios, reward)))
      : upTo(undefined)
  },
  say: (benefit, scene) => `${sayMeasured({ of: benefit.on }, scene)}上浮 ${sayQuantity(benefit.by)}`,
  uses: (benefit, scene) => factsOf({ of: benefit.on }, scene),
  lower: (benefit, context) => ({
    op: 'counted',
    of: lowerPart([{ of: benefit.on }], quantity(benefit.by), context),
    most: undefined,
  }),
}

import { z } from 'zod'
import { multiplyRatios, ratio, roundHalfUp, type Ratio } from '@yinyu/kernel'
import { sayQuantity } from '../condition/line.ts'
import { lowerPart } from '../form/lower-counted.ts'
import { quantity, quantitySchema } from '../quantity.ts'
import { yearRefSchema } from '../year-of-assessment.ts'
import { exactAmount, upTo } from './amount.ts'
import type { BenefitKind } from './benefit.ts'
import { factsOf, measureOfMost, mostOf, positivePart, sayMeasured } from './measured-amount.ts'

export const shareBenefitSchema = z.strictObject({
  kind: z.literal('share'),
  /** A money indicator; an increase (增量) counts as zero when negative. */
  of: z.string(),
  year: yearRefSchema.optional(),
  share: quantitySchema,
  cap: quantitySchema.optional(),
})
export type ShareBenefit = z.infer<typeof shareBenefitSchema>

/** 按比例: a share of a measured sum, rounded half up to the fen. */
export const shareBenefit: BenefitKind<ShareBenefit> = {
  amount: (benefit, scene) => {
    const partOf = (base: Ratio) =>
      roundHalfUp([quantity(benefit.share), ratio(100n)].reduce(multiplyRatios, base))
    const base = positivePart(benefit, scene)
    if (base) return exactAmount(partOf(base))
    const most = mostOf(benefit, scene)
    return upTo(most && partOf(most))
  },
  say: (benefit, scene) => `${sayMeasured(benefit, scene)}的 ${sayQuantity(benefit.share)}`,
  uses: factsOf,
  lower: (benefit, context) => {
    const share = quantity(benefit.share)
    const most = measureOfMost(benefit, context)
    return {
      op: 'counted',
      of: lowerPart([benefit], share, context),
      most: most && lowerPart([most], share, context),
    }
  },
}

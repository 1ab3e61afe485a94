import { z } from 'zod'
import { multiplyRatios, ratio, roundHalfUp } from '@yinyu/kernel'
import { sayQuantity } from '../condition/line.ts'
import { lowerPart } from '../form/lower-counted.ts'
import { quantity, quantitySchema } from '../quantity.ts'
import { yearRefSchema } from '../year-of-assessment.ts'
import { exactAmount, upTo } from './amount.ts'
import type { BenefitKind } from './benefit.ts'
import { factsOf, positivePart, sayMeasured } from './measured-amount.ts'

export const topUpSchema = z.strictObject({
  kind: z.literal('top-up'),
  of: z.string(),
  year: yearRefSchema.optional(),
  /** The total to be reached, as a share of `of`. */
  share: quantitySchema,
  /** Indicator of what was received already. */
  received: z.string(),
  cap: quantitySchema.optional(),
})
export type TopUp = z.infer<typeof topUpSchema>

/** 补差: what is wanting between the support already received and the total. */
export const topUp: BenefitKind<TopUp> = {
  amount: (benefit, scene) => {
    const base = positivePart(benefit, scene)
    const received = positivePart({ of: benefit.received }, scene)
    if (!base) return upTo(undefined)
    const totalFen = roundHalfUp([quantity(benefit.share), ratio(100n)].reduce(multiplyRatios, base))
    if (!received) return upTo(totalFen)
    const restFen = totalFen - roundHalfUp(multiplyRatios(received, ratio(100n)))
    return exactAmount(restFen > 0n ? restFen : 0n)
  },
  say: (benefit, scene) => `把已获支持补足到${sayMeasured(benefit, scene)}的 ${sayQuantity(benefit.share)}`,
  uses: (benefit, scene) => [...factsOf(benefit, scene), ...factsOf({ of: benefit.received }, scene)],
  lower: (benefit, context) => ({
    op: 'rest',
    total: lowerPart([benefit], quantity(benefit.share), context),
    received: lowerPart([{ of: benefit.received }], ratio(1n), context),
  }),
}

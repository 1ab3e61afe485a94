import { z } from 'zod'
import { floorOfRatio, multiplyRatios, ratio, type Ratio } from '@yinyu/kernel'
import { sayQuantity } from '../condition/line.ts'
import { lowerCounted, type Counting } from '../form/lower-counted.ts'
import { quantity, quantityFen, quantitySchema } from '../quantity.ts'
import { yearRefSchema } from '../year-of-assessment.ts'
import { exactAmount, upTo } from './amount.ts'
import type { BenefitKind } from './benefit.ts'
import { factsOf, measureOfMost, mostOf, positivePart, sayMeasured } from './measured-amount.ts'

export const perStepSchema = z.strictObject({
  kind: z.literal('per-step'),
  of: z.string(),
  year: yearRefSchema.optional(),
  /** For each full step ... */
  step: quantitySchema,
  /** ... so much money. */
  amount: quantitySchema,
  cap: quantitySchema.optional(),
})
export type PerStep = z.infer<typeof perStepSchema>

/** 每满定额: so much for each full step; a started step gives nothing. */
export const perStep: BenefitKind<PerStep> = {
  amount: (benefit, scene) => {
    const step = quantity(benefit.step)
    const forBase = (base: Ratio) =>
      floorOfRatio(multiplyRatios(base, ratio(step.d, step.n))) * quantityFen(benefit.amount)
    const base = positivePart(benefit, scene)
    if (base) return exactAmount(forBase(base))
    const most = mostOf(benefit, scene)
    return upTo(most && forBase(most))
  },
  say: (benefit, scene) =>
    `${sayMeasured(benefit, scene)}每满 ${sayQuantity(benefit.step)}给 ${sayQuantity(benefit.amount)}`,
  uses: factsOf,
  lower: (benefit, context) => {
    const step = quantity(benefit.step)
    const counting: Counting = {
      by: ratio(step.d, step.n),
      rounding: 'down',
      eachFen: quantityFen(benefit.amount),
    }
    const most = measureOfMost(benefit, context)
    return {
      op: 'counted',
      of: lowerCounted([benefit], counting, context),
      most: most && lowerCounted([most], counting, context),
    }
  },
}

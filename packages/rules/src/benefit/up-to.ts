import { z } from 'zod'
import { quantitySchema } from '../quantity.ts'
import { upTo } from './amount.ts'
import type { Benefit, BenefitKind } from './benefit.ts'

export interface UpToBenefit {
  kind: 'up-to'
  of: Benefit
  cap?: string | undefined
}
export const upToBenefitSchema = (benefit: z.ZodType<Benefit>) =>
  z.strictObject({ kind: z.literal('up-to'), of: benefit, cap: quantitySchema.optional() })

/** 不超过: the rule names only the most; the office decides what is given. */
export const upToBenefit: BenefitKind<UpToBenefit> = {
  amount: (benefit, scene) => {
    const amount = scene.amountOf(benefit.of, scene)
    return amount && upTo(amount.mostFen)
  },
  say: (benefit, scene) => `不超过 ${scene.sayBenefit(benefit.of, scene)}`,
  uses: (benefit, scene) => scene.usesOf(benefit.of, scene),
  lower: (benefit, context) => ({ op: 'up-to', of: context.lowerBenefit(benefit.of, context) }),
}

import { z } from 'zod'
import { quantitySchema } from '../quantity.ts'
import { addAmounts, NOTHING, type Amount } from './amount.ts'
import type { Benefit, BenefitKind } from './benefit.ts'

export interface SumOfBenefits {
  kind: 'sum'
  of: Benefit[]
  cap?: string | undefined
}
export const sumOfBenefitsSchema = (benefit: z.ZodType<Benefit>) =>
  z.strictObject({ kind: z.literal('sum'), of: z.array(benefit).min(2), cap: quantitySchema.optional() })

/** 合计: several benefits together, with a cap over all of them. */
export const sumOfBenefits: BenefitKind<SumOfBenefits> = {
  amount: (benefit, scene) => {
    const amounts = benefit.of.map((part) => scene.amountOf(part, scene))
    if (amounts.includes(undefined)) return undefined
    return amounts.filter((a): a is Amount => a !== undefined).reduce(addAmounts, NOTHING)
  },
  say: (benefit, scene) => benefit.of.map((part) => scene.sayBenefit(part, scene)).join('，另加'),
  uses: (benefit, scene) => benefit.of.flatMap((part) => scene.usesOf(part, scene)),
  lower: (benefit, context) => ({
    op: 'sum',
    of: benefit.of.map((part) => context.lowerBenefit(part, context)),
  }),
}

import { z } from 'zod'
import { compareRatios, multiplyRatios, ratio, roundHalfUp, type Ratio } from '@yinyu/kernel'
import { sayQuantity } from '../condition/line.ts'
import { lowerPart } from '../form/lower-counted.ts'
import { quantity, quantitySchema } from '../quantity.ts'
import { exactAmount, upTo } from './amount.ts'
import type { BenefitKind } from './benefit.ts'
import { factsOf, positivePart, sayMeasured } from './measured-amount.ts'

export const interestSchema = z.strictObject({
  kind: z.literal('interest'),
  /** Indicators of the loan: its principal and the days it ran. */
  principal: z.string(),
  days: z.string(),
  rate: quantitySchema,
  /** Only this much principal counts (累计额度). */
  principalMost: quantitySchema.optional(),
  daysMost: z.int().positive(),
  /** Days of the interest year. */
  daysPerYear: z.int().positive(),
  cap: quantitySchema.optional(),
})
export type Interest = z.infer<typeof interestSchema>

/** 贴息: principal × rate × days ÷ days of the year, principal and days limited first. */
export const interest: BenefitKind<Interest> = {
  amount: (benefit, scene) => {
    const principal = positivePart({ of: benefit.principal }, scene)
    const days = positivePart({ of: benefit.days }, scene)
    if (!principal || !days) return upTo(undefined)
    const counted =
      benefit.principalMost === undefined ? principal : smaller(principal, quantity(benefit.principalMost))
    const time = multiplyRatios(
      smaller(days, ratio(BigInt(benefit.daysMost))),
      ratio(1n, BigInt(benefit.daysPerYear)),
    )
    return exactAmount(
      roundHalfUp([quantity(benefit.rate), time, ratio(100n)].reduce(multiplyRatios, counted)),
    )
  },
  say: (benefit, scene) => {
    const limit =
      benefit.principalMost === undefined ? '' : `（本金最多计 ${sayQuantity(benefit.principalMost)}）`
    const principal = sayMeasured({ of: benefit.principal }, scene)
    return `${principal}${limit}按年 ${sayQuantity(benefit.rate)}贴息，最长 ${benefit.daysMost} 天`
  },
  uses: (benefit, scene) => [
    ...factsOf({ of: benefit.principal }, scene),
    ...factsOf({ of: benefit.days }, scene),
  ],
  lower: (benefit, context) => {
    const { principalMost } = benefit
    const principal = {
      of: benefit.principal,
      most: principalMost === undefined ? undefined : quantity(principalMost),
    }
    const days = { of: benefit.days, most: ratio(BigInt(benefit.daysMost)) }
    const daily = multiplyRatios(quantity(benefit.rate), ratio(1n, BigInt(benefit.daysPerYear)))
    return { op: 'counted', of: lowerPart([principal, days], daily, context), most: undefined }
  },
}

function smaller(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) < 0 ? a : b
}

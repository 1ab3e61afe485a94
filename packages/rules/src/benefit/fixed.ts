import { z } from 'zod'
import { sayQuantity } from '../condition/line.ts'
import { quantityFen, quantitySchema } from '../quantity.ts'
import { exactAmount } from './amount.ts'
import type { BenefitKind } from './benefit.ts'

export const fixedSchema = z.strictObject({ kind: z.literal('fixed'), amount: quantitySchema })
export type Fixed = z.infer<typeof fixedSchema>

/** 定额. */
export const fixed: BenefitKind<Fixed> = {
  amount: (benefit) => exactAmount(quantityFen(benefit.amount)),
  say: (benefit) => sayQuantity(benefit.amount),
  uses: () => [],
  lower: (benefit) => ({ op: 'fixed', fen: quantityFen(benefit.amount) }),
}

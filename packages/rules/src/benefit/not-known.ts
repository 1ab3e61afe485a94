import { z } from 'zod'
import type { BenefitKind } from './benefit.ts'

export const notKnownSchema = z.strictObject({
  kind: z.literal('not-known'),
  /** What is known of the benefit although its amount is not, in Chinese. */
  says: z.string().optional(),
})
export type NotKnown = z.infer<typeof notKnownSchema>

/** 金额未知: the text names a benefit, but no amount was found. Never shown as zero. */
export const notKnown: BenefitKind<NotKnown> = {
  amount: () => undefined,
  say: (benefit) => benefit.says ?? '金额未知，以主管部门公布为准',
  uses: () => [],
  lower: () => ({ op: 'not-known' }),
}

import { z } from 'zod'
import type { Condition } from '../vocabulary.ts'
import { hullOfAmounts, NOTHING, type Amount } from './amount.ts'
import type { Benefit, BenefitKind } from './benefit.ts'

export interface ByCondition {
  kind: 'by-condition'
  cases: { when: Condition; gives: Benefit }[]
}
export const byConditionSchema = (condition: z.ZodType<Condition>, benefit: z.ZodType<Benefit>) =>
  z.strictObject({
    kind: z.literal('by-condition'),
    cases: z.array(z.strictObject({ when: condition, gives: benefit })).min(1),
  })

/** 分档: the first case whose condition is met; one that is unknown widens the range. */
export const byCondition: BenefitKind<ByCondition> = {
  amount: (benefit, scene) => {
    const possible: Amount[] = []
    for (const { when, gives } of benefit.cases) {
      const { verdict } = scene.judge(when, scene)
      if (verdict === 'unmet') continue
      const amount = scene.amountOf(gives, scene)
      if (amount === undefined) return undefined
      possible.push(amount)
      if (verdict === 'met') return hullOfAmounts(possible)
    }
    return hullOfAmounts([...possible, NOTHING])
  },
  say: (benefit, scene) =>
    benefit.cases.map((c) => `${scene.say(c.when, scene)}的：${scene.sayBenefit(c.gives, scene)}`).join('；'),
  uses: (benefit, scene) => benefit.cases.flatMap((c) => scene.usesOf(c.gives, scene)),
  lower: (benefit, context) => ({
    op: 'first',
    steps: benefit.cases.map(({ when, gives }) => ({
      when: context.lower(when, context),
      gives: context.lowerBenefit(gives, context),
    })),
  }),
}

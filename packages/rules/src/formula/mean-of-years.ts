import { z } from 'zod'
import { ratio } from '@yinyu/kernel'
import { combine } from '../exact.ts'
import { constant, times } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'
import { sumOfYears } from './sum-of-years.ts'

const schema = z.strictObject({
  kind: z.literal('mean-of-years'),
  of: z.string(),
  years: z.int().min(2).max(5),
})
type MeanOfYears = z.infer<typeof schema>

/** 近 n 年平均: the sum of n years divided by n. */
export const meanOfYears = {
  schema,
  measure: (formula, year, scene) =>
    combine([sumOfYears.measure({ ...formula, kind: 'sum-of-years' }, year, scene)], (sum) =>
      ratio(sum.n, sum.d * BigInt(formula.years)),
    ),
  lower: (formula, year, scene) => {
    const sum = sumOfYears.lower({ ...formula, kind: 'sum-of-years' }, year, scene)
    return { ...sum, bottom: times(sum.bottom, constant(BigInt(formula.years))) }
  },
  lever: (formula, year) => ({ indicator: formula.of, year }),
  inputs: (formula) => [formula.of],
  say: (formula, titleOf) => `近 ${formula.years} 年${titleOf(formula.of)}的平均数`,
} satisfies FormulaKind<MeanOfYears> & { schema: typeof schema }

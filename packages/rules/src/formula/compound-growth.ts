import { z } from 'zod'
import { ratio } from '@yinyu/kernel'
import { combine } from '../exact.ts'
import { times } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'

const schema = z.strictObject({
  kind: z.literal('compound-growth'),
  of: z.string(),
  years: z.int().min(2).max(5),
})
type CompoundGrowth = z.infer<typeof schema>

/** 复合增长率: `(of[y] / of[y-n])^(1/n) − 1`, compared as `of[y] / of[y-n] ≥ (1 + line)^n` (contract, fixed readings). */
export const compoundGrowth = {
  schema,
  measure: (formula, year, scene) =>
    combine(
      [scene.measure(formula.of, year), scene.measure(formula.of, year - formula.years)],
      (now, base) =>
        base.n > 0n
          ? ratio(now.n * base.d, now.d * base.n)
          : `${year - formula.years}年${scene.titleOf(formula.of)}不大于零，复合增长率算不出来`,
      formula.years,
    ),
  lower: (formula, year, scene) => {
    const now = scene.fraction(formula.of, year)
    const base = scene.fraction(formula.of, year - formula.years)
    return {
      top: times(now.top, base.bottom),
      bottom: times(now.bottom, base.top),
      guards: [...now.guards, ...base.guards, base.top],
      root: formula.years,
    }
  },
  lever: (formula, year) => ({ indicator: formula.of, year }),
  inputs: (formula) => [formula.of],
  say: (formula, titleOf) =>
    `（当年${titleOf(formula.of)} ÷ ${formula.years} 年前${titleOf(formula.of)}）开 ${formula.years} 次方 − 1`,
} satisfies FormulaKind<CompoundGrowth> & { schema: typeof schema }

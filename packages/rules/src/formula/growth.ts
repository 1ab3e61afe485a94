import { z } from 'zod'
import { ratio } from '@yinyu/kernel'
import { combine } from '../exact.ts'
import { minus, times } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'

const schema = z.strictObject({ kind: z.literal('growth'), of: z.string() })
type Growth = z.infer<typeof schema>

/** 增长率: `of[y] / of[y-1] − 1`. A base year that is not positive gives no number (contract, fixed readings). */
export const growth = {
  schema,
  measure: (formula, year, scene) =>
    combine([scene.measure(formula.of, year), scene.measure(formula.of, year - 1)], (now, before) =>
      before.n > 0n
        ? ratio(now.n * before.d - before.n * now.d, before.n * now.d)
        : `${year - 1}年${scene.titleOf(formula.of)}不大于零，增长率算不出来`,
    ),
  lower: (formula, year, scene) => {
    const now = scene.fraction(formula.of, year)
    const before = scene.fraction(formula.of, year - 1)
    const bottom = times(before.top, now.bottom)
    return {
      top: minus(times(now.top, before.bottom), bottom),
      bottom,
      guards: [...now.guards, ...before.guards, before.top],
      root: 1,
    }
  },
  lever: (formula, year) => ({ indicator: formula.of, year }),
  inputs: (formula) => [formula.of],
  say: (formula, titleOf) => `当年${titleOf(formula.of)} ÷ 上一年${titleOf(formula.of)} − 1`,
} satisfies FormulaKind<Growth> & { schema: typeof schema }

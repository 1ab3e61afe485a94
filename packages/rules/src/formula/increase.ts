import { z } from 'zod'
import { addRatios, ratio } from '@yinyu/kernel'
import { combine } from '../exact.ts'
import { minus } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'

const schema = z.strictObject({ kind: z.literal('increase'), of: z.string() })
type Increase = z.infer<typeof schema>

/** 增量: `of[y] − of[y-1]`; may be negative. */
export const increase = {
  schema,
  measure: (formula, year, scene) =>
    combine([scene.measure(formula.of, year), scene.measure(formula.of, year - 1)], (now, before) =>
      addRatios(now, ratio(-before.n, before.d)),
    ),
  lower: (formula, year, scene) => {
    const now = scene.fraction(formula.of, year)
    const before = scene.fraction(formula.of, year - 1)
    return {
      top: minus(now.top, before.top),
      bottom: now.bottom,
      guards: [...now.guards, ...before.guards],
      root: 1,
    }
  },
  lever: (formula, year) => ({ indicator: formula.of, year }),
  inputs: (formula) => [formula.of],
  say: (formula, titleOf) => `当年${titleOf(formula.of)} − 上一年${titleOf(formula.of)}`,
} satisfies FormulaKind<Increase> & { schema: typeof schema }

import { z } from 'zod'
import { ratio } from '@yinyu/kernel'
import { combine } from '../exact.ts'
import { times } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'

const schema = z.strictObject({ kind: z.literal('share'), of: z.string(), in: z.string() })
type Share = z.infer<typeof schema>

/** 占比: `of / in` of the same year. A divisor of zero gives no number (contract, fixed readings). */
export const share = {
  schema,
  measure: (formula, year, scene) =>
    combine([scene.measure(formula.of, year), scene.measure(formula.in, year)], (of, all) =>
      all.n > 0n ? ratio(of.n * all.d, of.d * all.n) : `${scene.titleOf(formula.in)}不大于零，占比算不出来`,
    ),
  lower: (formula, year, scene) => {
    const of = scene.fraction(formula.of, year)
    const all = scene.fraction(formula.in, year)
    return {
      top: times(of.top, all.bottom),
      bottom: times(of.bottom, all.top),
      guards: [...of.guards, ...all.guards, all.top],
      root: 1,
    }
  },
  lever: (formula, year) => ({ indicator: formula.of, year }),
  inputs: (formula) => [formula.of, formula.in],
  say: (formula, titleOf) => `${titleOf(formula.of)} ÷ ${titleOf(formula.in)}`,
} satisfies FormulaKind<Share> & { schema: typeof schema }

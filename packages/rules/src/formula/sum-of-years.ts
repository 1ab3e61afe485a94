import { z } from 'zod'
import { addRatios, ratio } from '@yinyu/kernel'
import { combine } from '../exact.ts'
import { plus } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'

const schema = z.strictObject({
  kind: z.literal('sum-of-years'),
  of: z.string(),
  years: z.int().min(2).max(5),
})
type SumOfYears = z.infer<typeof schema>

/** 近 n 年合计: the sum over the year and the ones before it. */
export const sumOfYears = {
  schema,
  measure: (formula, year, scene) =>
    combine(
      yearsUpTo(year, formula.years).map((y) => scene.measure(formula.of, y)),
      (...values) => values.reduce(addRatios, ratio(0n)),
    ),
  lower: (formula, year, scene) => {
    const fractions = yearsUpTo(year, formula.years).map((y) => scene.fraction(formula.of, y))
    const first = fractions[0]
    if (!first) throw new Error('sum-of-years: needs at least two years')
    // One indicator, so every year has the same constant bottom.
    return {
      top: fractions.map((f) => f.top).reduce(plus),
      bottom: first.bottom,
      guards: fractions.flatMap((f) => f.guards),
      root: 1,
    }
  },
  lever: (formula, year) => ({ indicator: formula.of, year }),
  inputs: (formula) => [formula.of],
  say: (formula, titleOf) => `近 ${formula.years} 年${titleOf(formula.of)}之和`,
} satisfies FormulaKind<SumOfYears> & { schema: typeof schema }

/** `(2025, 2)` → `[2025, 2024]`. */
function yearsUpTo(year: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, back) => year - back)
}

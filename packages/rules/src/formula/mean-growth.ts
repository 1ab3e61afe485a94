import { z } from 'zod'
import { addRatios, ratio, type Ratio } from '@yinyu/kernel'
import { combine } from '../exact.ts'
import { constant, minus, plus, times } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'

const schema = z.strictObject({ kind: z.literal('mean-growth'), of: z.string() })
type MeanGrowth = z.infer<typeof schema>

/**
 * 两年平均增长率: the mean of the two yearly growths, `(y0/y1 + y1/y2) / 2 − 1` (contract, fixed readings;
 * 195号 growth item of 高企). Both base years must be positive.
 */
export const meanGrowth = {
  schema,
  measure: (formula, year, scene) =>
    combine(
      [0, 1, 2].map((back) => scene.measure(formula.of, year - back)),
      (last, middle, first) => {
        if (last === undefined || middle === undefined || first === undefined) return '缺少年份'
        if (middle.n <= 0n || first.n <= 0n)
          return `基期${scene.titleOf(formula.of)}不大于零，平均增长率算不出来`
        const doubled = addRatios(addRatios(divide(last, middle), divide(middle, first)), ratio(-2n))
        return ratio(doubled.n, doubled.d * 2n)
      },
    ),
  lower: (formula, year, scene) => {
    const [last, middle, first] = [0, 1, 2].map((back) => scene.fraction(formula.of, year - back))
    if (!last || !middle || !first) throw new Error('mean-growth: three years are always asked for')
    // (l/m + m/f)/2 − 1 = (l·f·mb² + m²·lb·fb·… ) over one bottom; all three share the same kind, so bottoms are equal constants.
    const doubledBottom = times(constant(2n), times(middle.top, first.top))
    const top = minus(plus(times(last.top, first.top), times(middle.top, middle.top)), doubledBottom)
    return { top, bottom: doubledBottom, guards: [...last.guards, middle.top, first.top], root: 1 }
  },
  lever: (formula, year) => ({ indicator: formula.of, year }),
  inputs: (formula) => [formula.of],
  say: (formula, titleOf) => `近两年${titleOf(formula.of)}增长率的平均数`,
} satisfies FormulaKind<MeanGrowth> & { schema: typeof schema }

function divide(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.d, a.d * b.n)
}

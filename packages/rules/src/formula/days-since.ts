import { z } from 'zod'
import { daysBetween, ratio } from '@yinyu/kernel'
import { exact } from '../exact.ts'
import { constant, minus, variable } from '../form/polynomial.ts'
import type { FormulaKind } from './formula.ts'

const schema = z.strictObject({ kind: z.literal('days-since'), date: z.string() })
type DaysSince = z.infer<typeof schema>

/** 距今天数: whole days from a date to the day of assessment. */
export const daysSince = {
  schema,
  measure: (formula, _year, scene) => {
    const { key, date } = scene.dateOf(formula.date)
    if (date === undefined) return { missing: [key], uses: [key] }
    return { missing: [], uses: [key], value: exact(ratio(BigInt(daysBetween(date, scene.on)))) }
  },
  // A date stands in its slot as whole days since 1970-01-01.
  lower: (formula, _year, scene) => ({
    top: minus(constant(BigInt(daysBetween('1970-01-01', scene.on))), variable(scene.slotOf(formula.date))),
    bottom: constant(1n),
    guards: [],
    root: 1,
  }),
  lever: () => undefined,
  inputs: (formula) => [formula.date],
  say: (formula, titleOf) => `从${titleOf(formula.date)}到评审日的天数`,
} satisfies FormulaKind<DaysSince> & { schema: typeof schema }

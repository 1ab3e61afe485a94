import { z } from 'zod'
import type { IsoDate } from '@yinyu/kernel'
import type { Measured } from '../exact.ts'
import type { Fraction } from '../form/form.ts'
import type { FactKey } from '../fact.ts'
import type { Slot } from '../form/polynomial.ts'
import { share } from './share.ts'
import { growth } from './growth.ts'
import { meanGrowth } from './mean-growth.ts'
import { compoundGrowth } from './compound-growth.ts'
import { sumOfYears } from './sum-of-years.ts'
import { meanOfYears } from './mean-of-years.ts'
import { increase } from './increase.ts'
import { daysSince } from './days-since.ts'

/** What a formula may look at while it measures. */
export interface MeasureScene {
  readonly on: IsoDate
  readonly measure: (indicator: string, year: number | undefined) => Measured
  readonly dateOf: (indicator: string) => { key: FactKey; date: IsoDate | undefined }
  readonly titleOf: (indicator: string) => string
}

/** What a formula may look at while it lowers itself. */
export interface LowerScene {
  readonly on: IsoDate
  readonly fraction: (indicator: string, year: number | undefined) => Fraction
  readonly slotOf: (key: FactKey) => Slot
}

/** Everything one kind of formula knows. */
export interface FormulaKind<F> {
  readonly schema: z.ZodType<F>
  readonly measure: (formula: F, year: number, scene: MeasureScene) => Measured
  readonly lower: (formula: F, year: number, scene: LowerScene) => Fraction
  /** The one input that people can raise to raise the result. */
  readonly lever: (formula: F, year: number) => { indicator: string; year: number } | undefined
  /** The indicators it reads. */
  readonly inputs: (formula: F) => readonly string[]
  readonly say: (formula: F, titleOf: (indicator: string) => string) => string
}

export const formulaKinds = {
  share,
  growth,
  'mean-growth': meanGrowth,
  'compound-growth': compoundGrowth,
  'sum-of-years': sumOfYears,
  'mean-of-years': meanOfYears,
  increase,
  'days-since': daysSince,
}

export const formulaSchema = z.discriminatedUnion('kind', [
  share.schema,
  growth.schema,
  meanGrowth.schema,
  compoundGrowth.schema,
  sumOfYears.schema,
  meanOfYears.schema,
  increase.schema,
  daysSince.schema,
])
export type Formula = z.infer<typeof formulaSchema>

/** The kind that knows this formula. */
export function kindOfFormula<F extends Formula>(formula: F): FormulaKind<F> {
  return formulaKinds[formula.kind] as unknown as FormulaKind<F>
}

import { compareRatios, ratio, type Ratio } from '@yinyu/kernel'
import { sayMeasure } from '../condition/line.ts'
import type { FactKey } from '../fact.ts'
import { kindOfFormula } from '../formula/formula.ts'
import { indicatorOf } from '../indicator.ts'
import type { Scene, SayScene } from '../scene.ts'
import { fiscalYear, type YearRef } from '../year-of-assessment.ts'

/** The measure a benefit is counted on: an indicator and its year. */
export interface MeasureRef {
  readonly of: string
  readonly year?: YearRef | undefined
}

/** The exact value in yuan (or heads), never below zero; undefined when a fact is missing. */
export function positivePart(ref: MeasureRef, scene: Scene): Ratio | undefined {
  const indicator = indicatorOf(scene.indicators, ref.of)
  const { value } = scene.measure(ref.of, fiscalYear(indicator, ref.year, scene), scene)
  if (!value) return undefined
  return compareRatios(value.of, ratio(0n)) < 0 ? ratio(0n) : value.of
}

/**
 * The most a base can be while a fact is missing: an increase is never above the year's own figure, since the
 * year before is not negative. Undefined where nothing bounds it.
 */
export function mostOf(ref: MeasureRef, scene: Scene): Ratio | undefined {
  const most = measureOfMost(ref, scene)
  return most && positivePart(most, scene)
}

/** The measure that bounds another from above. */
export function measureOfMost(ref: MeasureRef, scene: SayScene): MeasureRef | undefined {
  const { formula } = indicatorOf(scene.indicators, ref.of)
  if (formula?.kind !== 'increase' || indicatorOf(scene.indicators, formula.of).least !== '0')
    return undefined
  return { of: formula.of, year: ref.year }
}

export function sayMeasured(ref: MeasureRef, scene: SayScene): string {
  return sayMeasure(indicatorOf(scene.indicators, ref.of), ref.year, scene)
}

/** The given facts below a measure. */
export function factsOf(ref: MeasureRef, scene: SayScene): readonly FactKey[] {
  const indicator = indicatorOf(scene.indicators, ref.of)
  return factsOfIndicator(indicator.id, fiscalYear(indicator, ref.year, scene), scene)
}

function factsOfIndicator(id: string, year: number | undefined, scene: SayScene): readonly FactKey[] {
  const indicator = indicatorOf(scene.indicators, id)
  if (!indicator.formula) return [indicator.period === 'now' || year === undefined ? id : `${id}@${year}`]
  const { formula } = indicator
  const span =
    'years' in formula
      ? formula.years
      : formula.kind === 'increase' || formula.kind === 'growth'
        ? 2
        : formula.kind === 'mean-growth'
          ? 3
          : 1
  return kindOfFormula(formula)
    .inputs(formula)
    .flatMap((input) =>
      Array.from({ length: span }, (_, back) =>
        factsOfIndicator(input, year === undefined ? undefined : year - back, scene),
      ).flat(),
    )
}

import { indicatorOf, sayConditionFor, type Definitions, type Occasion } from '@yinyu/rules'
import type { SizedCondition } from './describe.ts'

/** One line of the 划型 table: a branch and what each class needs; all figures of a class must be reached. */
export interface SizeRow {
  readonly title: string
  readonly large: readonly string[]
  readonly medium: readonly string[]
  readonly small: readonly string[]
}

export function sizeRows(
  condition: SizedCondition,
  definitions: Definitions,
  occasion: Occasion,
): readonly SizeRow[] {
  const figures = (bounds: Readonly<Record<string, string>>) =>
    Object.entries(bounds).map(([indicator, value]) => {
      const sentence = sayConditionFor(definitions, { kind: 'at-least', indicator, value }, occasion)
      return `${indicatorOf(definitions.indicators, indicator).title} ${sentence.split('不低于 ').at(-1)}`
    })
  return condition.sectors.map((sector) => ({
    title: sector.title,
    large: figures(sector.below),
    medium: figures(sector.medium),
    small: figures(sector.small),
  }))
}

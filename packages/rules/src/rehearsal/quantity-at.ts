import type { Facts } from '../fact.ts'
import { judgeScene } from '../judge.ts'
import { lastYears } from '../year-of-assessment.ts'
import { lineAt } from './lower-rule.ts'
import type { NumberParameter } from './parameter.ts'
import type { Stage } from './stage.ts'

/** The quantity of one firm that a line is held against, as one reads it; of several years all; undefined where unknown. */
export function quantityAt(
  { definitions, occasion }: Pick<Stage, 'definitions' | 'occasion'>,
  { measured, value, unit }: NumberParameter,
  facts: Facts,
): string | undefined {
  if (!measured) return undefined
  const scene = judgeScene(definitions, facts, occasion)
  const scenes = measured.over.reduce(
    (all, { years }) => all.flatMap((each) => lastYears(years, each)),
    [scene],
  )
  const line = lineAt({ ...measured, over: [] }, `${value}${unit}`)
  const found = scenes.map((each) => each.judge(line, each).comparison?.valueText)
  return found.includes(undefined) ? undefined : found.join('、')
}

import { z } from 'zod'
import { lowerLine } from '../form/lower-line.ts'
import { quantitySchema } from '../quantity.ts'
import type { ConditionKind } from '../scene.ts'
import { yearRefSchema } from '../year-of-assessment.ts'
import { conditionShape, type ConditionCommon } from './condition.ts'
import { judgeLine, sayLine, waysToLine, type LineNode, type Relation } from './line.ts'

export type LineCondition<K extends Relation> = ConditionCommon & LineNode & { kind: K }

/** The schema of a condition that holds one measure against one line. */
export function lineSchema<K extends Relation>(kind: K) {
  return z.strictObject({
    ...conditionShape,
    kind: z.literal(kind),
    indicator: z.string(),
    year: yearRefSchema.optional(),
    value: quantitySchema,
  })
}

/** All that such a condition knows; only the relation differs. */
export function lineKind<K extends Relation>(kind: K): ConditionKind<LineCondition<K>> {
  return {
    judge: (node, scene) => judgeLine(node, kind, scene),
    say: (node, scene) => sayLine(node, kind, scene),
    ways: (node, scene) => waysToLine(node, kind, scene),
    lower: (node, context) => lowerLine(node, kind, context),
  }
}

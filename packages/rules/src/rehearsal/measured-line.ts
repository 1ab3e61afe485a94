import { sayLine, sayQuantity, type LineNode, type Relation } from '../condition/line.ts'
import { indicatorOf } from '../indicator.ts'
import type { Around } from './around.ts'
import type { NumberBounds } from './parameter.ts'

/** The sentence of a line without its number: `2025年研发费用占比不低于`. */
export function titleOfLine(node: LineNode, relation: Relation, { scene }: Around): string {
  return sayLine(node, relation, scene).slice(0, -sayQuantity(node.value).length).trim()
}

/** What can be measured below zero may have a line there: growths and increases. */
export function boundsOfMeasure(id: string, { scene }: Around): NumberBounds {
  const { formula } = indicatorOf(scene.indicators, id)
  const signed =
    formula !== undefined && ['growth', 'mean-growth', 'compound-growth', 'increase'].includes(formula.kind)
  return signed || indicatorOf(scene.indicators, id).least?.startsWith('-') === true ? {} : { least: '0' }
}

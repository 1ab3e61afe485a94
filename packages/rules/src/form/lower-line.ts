import { addRatios, powerOfRatio, ratio } from '@yinyu/kernel'
import { constant, minus, times } from './polynomial.ts'
import type { Truth } from './form.ts'
import { indicatorOf } from '../indicator.ts'
import { quantity } from '../quantity.ts'
import type { LowerContext } from '../scene.ts'
import { fiscalYear } from '../year-of-assessment.ts'
import type { LineNode, Relation } from '../condition/line.ts'

/** Both sides of a line with the fractions cleared: the measure stands to the line as `left` to `right`, to 1 as to `one`. */
export function sidesOfLine(node: LineNode, context: LowerContext) {
  const indicator = indicatorOf(context.indicators, node.indicator)
  const measure = context.fraction(node.indicator, fiscalYear(indicator, node.year, context), context)
  const given = quantity(node.value)
  const line = measure.root === 1 ? given : powerOfRatio(addRatios(ratio(1n), given), measure.root)
  const left = times(measure.top, constant(line.d))
  const right = times(measure.bottom, constant(line.n))
  return { left, right, one: times(measure.bottom, constant(line.d)), guards: measure.guards }
}

/** Clears the fractions of `measure ≥ line` so that only whole numbers are left to compare. */
export function lowerLine(node: LineNode, relation: Relation, context: LowerContext): Truth {
  const { left, right, guards } = sidesOfLine(node, context)
  const up = relation === 'at-least' || relation === 'more-than'
  return {
    op: 'sign',
    polynomial: up ? minus(left, right) : minus(right, left),
    sign: relation === 'at-least' || relation === 'at-most' ? 'not-negative' : 'positive',
    guards,
  }
}

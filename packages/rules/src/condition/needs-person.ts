import type { Condition } from '../vocabulary.ts'
import { forPurpose } from './for-purpose.ts'
import type { Purpose } from '../scene.ts'

/**
 * Whether nobody is ever found to meet a condition by facts: a question whose finding no indicator holds stands in its way, so
 * that it is unmet or unknown until a person has answered.
 */
export function needsPerson(condition: Condition, purpose: Purpose): boolean {
  const each = (conditions: readonly Condition[]) => forPurpose(conditions, { purpose })
  switch (condition.kind) {
    case 'judged':
      return isQuestion(condition)
    case 'all':
      return each(condition.of).some((child) => needsPerson(child, purpose))
    case 'any': {
      const children = each(condition.of)
      return children.length > 0 && children.every((child) => needsPerson(child, purpose))
    }
    case 'at-least-n-of':
      return condition.of.filter((child) => !needsPerson(child, purpose)).length < condition.n
    case 'readings':
      return condition.readings.slice(0, 1).some(({ when }) => needsPerson(when, purpose))
    case 'each-of-last-years':
    case 'any-of-last-years':
      return needsPerson(condition.of, purpose)
    case 'not':
      return isQuestion(condition.of)
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
    case 'in-region':
    case 'in-industry':
    case 'holds-title':
    case 'one-of':
    case 'is-true':
    case 'is-false':
    case 'scored':
    case 'sized':
    case 'meets':
      return false
  }
}

/** A question that only a person answers: its finding is no fact. */
export function isQuestion(condition: Condition): boolean {
  return condition.kind === 'judged' && condition.indicator === undefined
}

import { forPurpose } from '../condition/for-purpose.ts'
import type { SayScene } from '../scene.ts'
import type { Condition } from '../vocabulary.ts'

const OTHER_SIDE = {
  'at-least': 'less-than',
  'less-than': 'at-least',
  'more-than': 'at-most',
  'at-most': 'more-than',
} as const

/**
 * A condition that is met where the given one is unmet, in words that facts can be found for. Undefined for what no
 * fact turns into a no: a question that only a person answers, and scores.
 */
export function oppositeCondition(condition: Condition, scene: SayScene): Condition | undefined {
  switch (condition.kind) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return { ...condition, kind: OTHER_SIDE[condition.kind] }
    case 'is-true':
      return { kind: 'is-false', indicator: condition.indicator }
    case 'is-false':
      return { kind: 'is-true', indicator: condition.indicator }
    case 'judged':
      return condition.indicator === undefined
        ? undefined
        : { kind: 'is-false', indicator: condition.indicator }
    case 'holds-title':
      return allOf(condition.titles.map((indicator) => ({ kind: 'is-false', indicator })))
    case 'one-of':
      return otherWord(condition, scene)
    case 'all':
      return anyOf(forPurpose(condition.of, scene).map((child) => oppositeCondition(child, scene)))
    case 'any':
      return allOf(forPurpose(condition.of, scene).map((child) => oppositeCondition(child, scene)))
    case 'at-least-n-of':
      return atLeast(
        condition.of.length - condition.n + 1,
        condition.of.map((child) => oppositeCondition(child, scene)),
      )
    case 'not':
      return condition.of
    case 'each-of-last-years':
      return overYears({ ...condition, kind: 'any-of-last-years' }, scene)
    case 'any-of-last-years':
      return overYears({ ...condition, kind: 'each-of-last-years' }, scene)
    case 'readings':
      return condition.readings[0] && oppositeCondition(condition.readings[0].when, scene)
    case 'meets': {
      const standard = scene.standard(condition.standard)
      return standard && oppositeCondition(standard.when, scene)
    }
    case 'in-region':
    case 'in-industry':
    case 'sized':
      return { kind: 'not', of: condition }
    case 'scored':
      return undefined
  }
}

function allOf(parts: readonly (Condition | undefined)[]): Condition | undefined {
  const of = parts.filter((part) => part !== undefined)
  return of.length === parts.length && of.length > 0 ? { kind: 'all', of } : undefined
}

/** Any of them is enough, so those without an opposite are left out. */
function anyOf(parts: readonly (Condition | undefined)[]): Condition | undefined {
  const of = parts.filter((part) => part !== undefined)
  return of.length > 0 ? { kind: 'any', of } : undefined
}

function atLeast(n: number, parts: readonly (Condition | undefined)[]): Condition | undefined {
  const of = parts.filter((part) => part !== undefined)
  return of.length >= n ? { kind: 'at-least-n-of', n, of } : undefined
}

function overYears(
  condition: Extract<Condition, { kind: 'each-of-last-years' | 'any-of-last-years' }>,
  scene: SayScene,
): Condition | undefined {
  const of = oppositeCondition(condition.of, scene)
  return of && { kind: condition.kind, years: condition.years, of }
}

function otherWord(
  { indicator, words }: Extract<Condition, { kind: 'one-of' }>,
  { indicators }: SayScene,
): Condition | undefined {
  const others = Object.keys(indicators.get(indicator)?.choices ?? {}).filter((word) => !words.includes(word))
  return others.length > 0 ? { kind: 'one-of', indicator, words: others } : undefined
}

import { indicatorOf, kindOfFormula, type Condition, type Indicators } from '@yinyu/rules'

/**
 * What a condition is about, for finding its counterpart: the indicator, or for a computed one the family
 * it is computed from, so that 研发费用 and 近两年研发费用合计 meet.
 */
export function concernOf(condition: Condition, indicators: Indicators): string {
  switch (condition.kind) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
    case 'one-of':
    case 'is-true':
    case 'is-false':
      return familyOf(condition.indicator, indicators)
    case 'any':
    case 'at-least-n-of':
      return concernOfFirst(condition.of, indicators)
    case 'all':
      // In a band the last member is what is asked; those before it say of whom.
      return concernOfFirst(condition.of.slice(-1), indicators)
    case 'each-of-last-years':
    case 'any-of-last-years':
    case 'not':
      return concernOf(condition.of, indicators)
    case 'readings':
      return concernOfFirst(
        condition.readings.map((reading) => reading.when),
        indicators,
      )
    case 'judged':
      return condition.indicator ?? `judged:${condition.question ?? ''}`
    case 'scored':
      return 'score'
    case 'meets':
      return `meets:${condition.standard}`
    case 'holds-title':
    case 'in-region':
    case 'in-industry':
    case 'sized':
      return condition.kind
  }
}

function concernOfFirst(conditions: readonly Condition[], indicators: Indicators): string {
  const [first] = conditions
  return first ? concernOf(first, indicators) : 'nothing'
}

/** The indicator, or what it is computed from. */
export function familyOf(id: string, indicators: Indicators): string {
  const { kind, formula } = indicatorOf(indicators, id)
  // A score found by a platform stands where a table of points stood.
  if (formula === undefined) return kind === 'score' ? 'score' : id
  const inputs = kindOfFormula(formula)
    .inputs(formula)
    .map((input) => familyOf(input, indicators))
    .join('/')
  switch (formula.kind) {
    case 'sum-of-years':
    case 'mean-of-years':
    case 'days-since':
      return inputs
    case 'share':
      return `share:${inputs}`
    case 'growth':
    case 'mean-growth':
    case 'compound-growth':
    case 'increase':
      return `growth:${inputs}`
  }
}

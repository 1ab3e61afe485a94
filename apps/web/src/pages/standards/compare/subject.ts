import { indicatorOf, type Condition, type Definitions } from '@yinyu/rules'

/** What a single condition is about, as a title: its indicator, the standard it names, or 称号. */
export function subjectOf(condition: Condition, definitions: Definitions): string | undefined {
  if (condition.kind === 'each-of-last-years' || condition.kind === 'any-of-last-years')
    return subjectOf(condition.of, definitions)
  if (condition.kind === 'holds-title') return '已有称号'
  if (condition.kind === 'meets') return definitions.standards.find((s) => s.id === condition.standard)?.title
  return 'indicator' in condition && condition.indicator !== undefined
    ? indicatorOf(definitions.indicators, condition.indicator).title
    : undefined
}

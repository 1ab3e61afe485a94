import type { Condition, Indicator } from '@yinyu/rules'
import type { Content } from '../content.ts'
import { faultAt, type Fault } from '../fault.ts'
import { usesOf } from '../indicator-use.ts'
import { visitsOf } from '../rules-of.ts'
import { walkCondition } from '../walk-rule.ts'

/** "Each of the last years" needs something below it that differs from year to year. */
export function checkYearly(content: Content): readonly Fault[] {
  const indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  return visitsOf(content).flatMap(({ at, node, path, file }) => {
    if (at !== 'condition' || (node.kind !== 'each-of-last-years' && node.kind !== 'any-of-last-years'))
      return []
    if (readsYearly(node.of, indicators)) return []
    return [
      faultAt(file, path, 'CONTENT_NO_YEARLY', {
        what: `近 ${node.years} 年的条件里没有分年度的指标`,
        todo: '请直接写里面的条件，或换成分年度的指标',
      }),
    ]
  })
}

function readsYearly(condition: Condition, indicators: ReadonlyMap<string, Indicator>): boolean {
  return walkCondition(condition, [], { clause: true, tag: undefined })
    .flatMap(usesOf)
    .some(({ indicator }) => indicators.get(indicator)?.period !== 'now')
}

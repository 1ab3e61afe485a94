import {
  indicatorOf,
  sayFactValue,
  splitFactKey,
  type Fact,
  type FactKey,
  type Indicators,
} from '@yinyu/rules'
import { sayDate } from '@yinyu/kernel'

/** `rd-expense@2025` → `2025年研发费用`. */
export function sayFactKey(key: FactKey, indicators: Indicators): string {
  const { indicator, year } = splitFactKey(key)
  return `${year === undefined ? '' : `${year}年`}${indicatorOf(indicators, indicator).title}`
}

/** `2025年研发费用 280 万元（企业自填，2026年6月1日）`: what was used, from where, known when. */
export function sayFact(key: FactKey, fact: Fact, indicators: Indicators): string {
  const indicator = indicatorOf(indicators, splitFactKey(key).indicator)
  const { name, knownOn } = fact.source ?? {}
  const from = [name, knownOn === undefined ? undefined : sayDate(knownOn)].filter(
    (part) => part !== undefined,
  )
  const value = sayFactValue(indicator, fact.value)
  return `${sayFactKey(key, indicators)} ${value}${from.length === 0 ? '' : `（${from.join('，')}）`}`
}

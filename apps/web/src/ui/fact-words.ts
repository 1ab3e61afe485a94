import {
  indicatorOf,
  sayFactValue,
  splitFactKey,
  type Fact,
  type FactKey,
  type Indicators,
} from '@yinyu/rules'

/** `rd-expense@2025` → `2025年研发费用`. */
export function sayFactKey(key: FactKey, indicators: Indicators): string {
  const { indicator, year } = splitFactKey(key)
  // Whether a title counts on the day is for the rules; a clerk thinks of it as 称号.
  const title = indicatorOf(indicators, indicator).title.replace(/\(有效期内\)$/, '称号')
  return `${year === undefined ? '' : `${year}年`}${title}`
}

/** `2025年研发费用 280 万元（企业自填 2026-06-01）`: what was used, from where, known when. */
export function sayFact(key: FactKey, fact: Fact, indicators: Indicators): string {
  const indicator = indicatorOf(indicators, splitFactKey(key).indicator)
  const { name, knownOn } = fact.source ?? {}
  const from = [name, knownOn].filter((part) => part !== undefined)
  const value = sayFactValue(indicator, fact.value)
  return `${sayFactKey(key, indicators)} ${value}${from.length === 0 ? '' : `（${from.join(' ')}）`}`
}

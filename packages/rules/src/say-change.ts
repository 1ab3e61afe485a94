import { formatShort, sayMoney } from '@yinyu/kernel'
import { splitFactKey, type FactKey, type FactValue } from './fact.ts'
import {
  decimalsOf,
  indicatorOf,
  isNumeric,
  isTitle,
  nameOfTitle,
  type Indicator,
  type Indicators,
} from './indicator.ts'
import type { Change } from './scene.ts'

/** A fact's value as people read it. */
export function sayFactValue(indicator: Indicator, value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return indicator.choices?.[value] ?? value
  return sayScaled(indicator, value)
}

/** `rd-expense@2025` → `2025年研发费用`. */
export function sayFactKey(key: FactKey, indicators: Indicators): string {
  const { indicator, year } = splitFactKey(key)
  return `${year === undefined ? '' : `${year}年`}${indicatorOf(indicators, indicator).title}`
}

/** `2025年研发费用再增加 37.21 万元`. */
export function sayChange(change: Change, indicators: Indicators): string {
  const { indicator: id } = splitFactKey(change.key)
  const indicator = indicatorOf(indicators, id)
  const name = sayFactKey(change.key, indicators)
  if (typeof change.to !== 'number' || typeof change.from !== 'number' || !isNumeric(indicator.kind)) {
    if (indicator.kind === 'flag' && isTitle(id)) return `先取得${nameOfTitle(indicator)}称号`
    return `${name}达到“${sayFactValue(indicator, change.to)}”`
  }
  const size = sayDistance(indicator, Math.abs(change.to - change.from))
  return change.to > change.from ? `${name}再增加 ${size}` : `${name}再减少 ${size}`
}

/** A ratio grows by percentage points, not by per cent of itself. */
export function sayDistance(indicator: Indicator, scaled: number | bigint): string {
  const said = sayScaled(indicator, scaled)
  return indicator.kind === 'ratio' ? said.replace('%', ' 个百分点') : said
}

function sayScaled(indicator: Indicator, scaled: number | bigint): string {
  const exact = BigInt(scaled)
  if (indicator.kind === 'money') return sayMoney(exact)
  // A ratio is shown in per cent: two decimals fewer than it keeps.
  if (indicator.kind === 'ratio') return `${formatShort(exact, decimalsOf('ratio') - 2)}%`
  return `${formatShort(exact, decimalsOf(indicator.kind))}${indicator.unit === '' ? '' : ` ${indicator.unit}`}`
}

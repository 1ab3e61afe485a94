import { isIsoDate } from '@yinyu/kernel'
import { isNumeric, type FactValue, type Indicator } from '@yinyu/rules'

/** What the table of facts holds, which is our own convention. */
const YEAR_FIRST = 1900
const YEAR_LAST = 2200
const TEXT_LENGTH_MOST = 4_000

/** Why a value cannot be a fact of the indicator, in Chinese; undefined when it can. */
export function findShapeFault(
  indicator: Indicator,
  { year, value }: { readonly year: number | undefined; readonly value: FactValue | undefined },
): string | undefined {
  if (indicator.formula !== undefined) return `${indicator.title}是算出来的，不能填报`
  if ((year === undefined) !== (indicator.period === 'now'))
    return indicator.period === 'now' ? `${indicator.title}不分年度` : `${indicator.title}要写明年度`
  if (year !== undefined && (year < YEAR_FIRST || year > YEAR_LAST))
    return `${indicator.title}的年度要在 ${YEAR_FIRST} 到 ${YEAR_LAST} 之间`
  if (typeof value === 'string' && value.length > TEXT_LENGTH_MOST)
    return `${indicator.title}最多 ${TEXT_LENGTH_MOST} 个字`
  return value === undefined || fits(indicator, value) ? undefined : `${indicator.title}的值类型不对`
}

function fits({ kind, choices }: Indicator, value: FactValue): boolean {
  if (isNumeric(kind)) return Number.isSafeInteger(value)
  if (kind === 'flag' || kind === 'judgement') return typeof value === 'boolean'
  if (typeof value !== 'string' || value === '') return false
  if (kind === 'choice') return choices !== undefined && Object.hasOwn(choices, value)
  return kind !== 'date' || isIsoDate(value)
}

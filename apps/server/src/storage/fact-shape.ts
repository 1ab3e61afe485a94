import { isIsoDate } from '@yinyu/kernel'
import { isNumeric, type FactValue, type Indicator } from '@yinyu/rules'

/** Why a value cannot be a fact of the indicator, in Chinese; undefined when it can. */
export function findShapeFault(
  indicator: Indicator,
  { year, value }: { readonly year: number | undefined; readonly value: FactValue | undefined },
): string | undefined {
  if (indicator.formula !== undefined) return `${indicator.title}是算出来的，不能填报`
  if ((year === undefined) !== (indicator.period === 'now'))
    return indicator.period === 'now' ? `${indicator.title}不分年度` : `${indicator.title}要写明年度`
  return value === undefined || fits(indicator, value) ? undefined : `${indicator.title}的值类型不对`
}

function fits({ kind, choices }: Indicator, value: FactValue): boolean {
  if (isNumeric(kind)) return Number.isSafeInteger(value)
  if (kind === 'flag' || kind === 'judgement') return typeof value === 'boolean'
  if (typeof value !== 'string' || value === '') return false
  if (kind === 'choice') return choices !== undefined && Object.hasOwn(choices, value)
  return kind !== 'date' || isIsoDate(value)
}

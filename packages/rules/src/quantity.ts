import { z } from 'zod'
import { multiplyRatios, parseDecimal, ratio, type Ratio } from '@yinyu/kernel'
import type { IndicatorKind } from './indicator.ts'

/**
 * A number of the law with its unit, as it stands in content: `1500万元`, `80%`, `3年`, `50分`.
 * Money is never bare: yuan taken for 万元 is the most expensive slip there is.
 */
export type Quantity = string

const UNITS: Record<string, { factor: Ratio; kinds: readonly IndicatorKind[] }> = {
  元: { factor: ratio(1n), kinds: ['money'] },
  万元: { factor: ratio(10_000n), kinds: ['money'] },
  亿元: { factor: ratio(100_000_000n), kinds: ['money'] },
  '%': { factor: ratio(1n, 100n), kinds: ['ratio'] },
  倍: { factor: ratio(1n), kinds: ['ratio'] },
  分: { factor: ratio(1n), kinds: ['score'] },
  人: { factor: ratio(1n), kinds: ['count'] },
  项: { factor: ratio(1n), kinds: ['count'] },
  位: { factor: ratio(1n), kinds: ['count'] },
  级: { factor: ratio(1n), kinds: ['count'] },
  年: { factor: ratio(1n), kinds: ['count'] },
  天: { factor: ratio(1n), kinds: ['count'] },
  吨: { factor: ratio(1n), kinds: ['count'] },
}

const QUANTITY = new RegExp(`^(-?\\d+(?:\\.\\d+)?)(${Object.keys(UNITS).join('|')})$`)

export const quantitySchema = z
  .string()
  .regex(QUANTITY, '数量要写单位，例如 1500万元、80%、3年、50分、4项、300人')

const parsed = new Map<Quantity, { value: Ratio; kinds: readonly IndicatorKind[] }>()

/** The exact value in the base unit (yuan, one, points) and the indicator kinds it may be compared with. */
export function parseQuantity(text: Quantity): { value: Ratio; kinds: readonly IndicatorKind[] } {
  const known = parsed.get(text)
  if (known) return known
  const match = QUANTITY.exec(text)
  const number = match?.[1] === undefined ? undefined : parseDecimal(match[1])
  const unit = match?.[2] === undefined ? undefined : UNITS[match[2]]
  if (!number || !unit)
    throw new Error(`"${text}" is not a quantity: content was not validated before judging`)
  const result = { value: multiplyRatios(number, unit.factor), kinds: unit.kinds }
  parsed.set(text, result)
  return result
}

/** Only the exact value of a quantity. */
export function quantity(text: Quantity): Ratio {
  return parseQuantity(text).value
}

/** A money quantity in whole fen. */
export function quantityFen(text: Quantity): bigint {
  const { n, d } = quantity(text)
  return (n * 100n) / d
}

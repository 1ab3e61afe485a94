import { formatShort } from '@yinyu/kernel'
import type { OutCell } from '@yinyu/intake'
import { decimalsOf, isNumeric, type FactValue, type Indicator } from '@yinyu/rules'

/** A value as a cell that the import reads back as the very same value. */
export function cellOfFact(indicator: Indicator, value: FactValue | undefined): OutCell {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return value
  if (!isNumeric(indicator.kind)) return String(value)
  const text = textOf(indicator, value)
  // A workbook keeps numbers as doubles; what a double cannot hold goes in as text.
  const number = Number(text)
  return String(number) === text && significantDigitsOf(text) <= WORKBOOK_DIGITS ? number : text
}

/** Office programs keep no more. */
const WORKBOOK_DIGITS = 15

function significantDigitsOf(text: string): number {
  return text.replaceAll(/\D/g, '').replace(/^0+/, '').length
}

function textOf({ kind }: Indicator, value: number): string {
  // Money is counted in fen and shown in 万元; a ratio is shown in per cent.
  if (kind === 'money') return formatShort(BigInt(value), 6)
  const decimals = decimalsOf(kind)
  return formatShort(BigInt(value), kind === 'ratio' ? decimals - 2 : decimals)
}

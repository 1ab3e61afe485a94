import { formatShort, type IsoDate } from '@yinyu/kernel'
import {
  decimalsOf,
  isNumeric,
  splitFactKey,
  type Fact,
  type FactKey,
  type Facts,
  type Indicator,
  type Indicators,
} from '@yinyu/rules'
import type { Entry } from '../sheet.ts'

/** A fact as one would have typed it: reading the entry gives exactly the fact again. */
export function entryOfFact(indicator: Indicator, { value, source }: Fact, on: IsoDate): Entry {
  return { text: textOf(indicator, value), from: source?.name, on: source?.knownOn ?? on }
}

/** All facts of a firm, ready to be put into the sheet. */
export function entriesOf(
  facts: Facts,
  indicators: Indicators,
  on: IsoDate,
): Readonly<Record<FactKey, Entry>> {
  return Object.fromEntries(
    [...facts].flatMap(([key, fact]) => {
      const indicator = indicators.get(splitFactKey(key).indicator)
      return indicator ? [[key, entryOfFact(indicator, fact, on)]] : []
    }),
  )
}

function textOf(indicator: Indicator, value: Fact['value']): string {
  if (typeof value !== 'number' || !isNumeric(indicator.kind)) return String(value)
  // Money is counted in fen, six decimals of 万元; a ratio is typed in per cent.
  if (indicator.kind === 'money') return formatShort(BigInt(value), 6)
  const decimals = decimalsOf(indicator.kind)
  return formatShort(BigInt(value), indicator.kind === 'ratio' ? decimals - 2 : decimals)
}

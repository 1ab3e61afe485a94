import type { YearRef } from '@yinyu/rules'
import { decimalsOfMeasure, indicatorNamed, measureOf, rootOf, yearMeant, type Book } from './measures.ts'
import type { Comparison, Relation } from './plain.ts'

/** A measure held against a line, as the content writes it. */
export interface LineNode {
  readonly indicator: string
  readonly year?: YearRef | undefined
  readonly value: string
}

/** Written out here once more, so that a slip in the engine's table of units would show as a disagreement. */
const UNITS: Readonly<Record<string, readonly [factor: bigint, decimals: number]>> = {
  元: [1n, 0],
  万元: [10_000n, 0],
  亿元: [100_000_000n, 0],
  '%': [1n, 2],
  倍: [1n, 0],
}

/** `digits ÷ 10^decimals`. */
export interface Decimal {
  readonly digits: bigint
  readonly decimals: number
}

/** `measure ≥ 1500万元` as a comparison in the whole units of the facts. */
export function comparisonOf(
  node: LineNode,
  relation: Relation,
  moment: { readonly year: number; readonly back: number },
  book: Book,
): Comparison {
  const root = rootOf(node.indicator, book)
  const year = yearMeant(node.year, moment.year, moment.back)
  const line = quantityOf(node.value)
  const compared = root === 1 ? line : powerOf(plusOne(line), root)
  const places = decimalsOfMeasure(node.indicator, book) - compared.decimals
  return {
    kind: 'compare',
    measure: measureOf(indicatorNamed(node.indicator, book).id, year, book),
    relation,
    line:
      places >= 0
        ? text({ digits: compared.digits * 10n ** BigInt(places), decimals: 0 })
        : text({ digits: compared.digits, decimals: -places }),
  }
}

/** `1500万元` as yuan, `80%` as a share, `3年` as it stands. */
export function quantityOf(written: string): Decimal {
  const [, sign = '', whole = '', fraction = '', unit = ''] =
    /^(-?)(\d+)(?:\.(\d+))?(.*)$/.exec(written) ?? []
  const [factor, places] = UNITS[unit] ?? [1n, 0]
  const digits = BigInt(whole + fraction) * factor
  return { digits: sign === '-' ? -digits : digits, decimals: fraction.length + places }
}

function plusOne({ digits, decimals }: Decimal): Decimal {
  return { digits: digits + 10n ** BigInt(decimals), decimals }
}

function powerOf({ digits, decimals }: Decimal, exponent: number): Decimal {
  return { digits: digits ** BigInt(exponent), decimals: decimals * exponent }
}

function text({ digits, decimals }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const all = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return sign + all
  const fraction = all.slice(-decimals).replace(/0+$/, '')
  return sign + all.slice(0, -decimals) + (fraction === '' ? '' : `.${fraction}`)
}

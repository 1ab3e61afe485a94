import { formatShort, formatYuan, type IsoDate } from '@yinyu/kernel'
import {
  decimalsOf,
  indicatorOf,
  isNumeric,
  splitFactKey,
  type Amount,
  type BoundaryCase,
  type Facts,
  type FactKey,
  type FactValue,
  type Indicators,
} from '@yinyu/rules'
import type { CaseFacts, CaseFile } from './case-file.ts'

/**
 * Generated cases as a file of cases: the facts of the first are shared, each other case says what differs. An amount
 * without a known upper end is left out, since a case cannot write it.
 */
export function casesOfBoundaries(
  cases: readonly BoundaryCase[],
  on: IsoDate,
  indicators: Indicators,
): CaseFile {
  const written = (facts: Facts) =>
    Object.fromEntries(
      [...facts]
        .map(([key, { value }]) => [key, writeFact(key, value, indicators)] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  const base = cases[0] ? written(cases[0].facts) : {}
  return {
    base,
    cases: cases.map(({ name, facts, verdict, amount }) => ({
      name,
      on,
      purpose: 'new',
      facts: difference(base, written(facts)),
      expect: { verdict, ...expectedAmount(amount) },
    })),
  }
}

function difference(base: CaseFacts, own: CaseFacts): CaseFacts {
  const gone = Object.keys(base).filter((key) => !(key in own))
  const other = Object.entries(own).filter(([key, value]) => base[key] !== value)
  return Object.fromEntries([...gone.map((key) => [key, null] as const), ...other])
}

function writeFact(key: FactKey, value: FactValue, indicators: Indicators): string | number | boolean {
  if (typeof value !== 'number') return value
  const { kind, unit } = indicatorOf(indicators, splitFactKey(key).indicator)
  if (!isNumeric(kind)) return value
  if (kind === 'money') return `${formatShort(BigInt(value), 2)}元`
  if (kind === 'ratio') return `${formatShort(BigInt(value), decimalsOf('ratio') - 2)}%`
  const plain = formatShort(BigInt(value), decimalsOf(kind))
  return unit === '' ? Number(plain) : `${plain}${kind === 'score' ? '分' : unit}`
}

function expectedAmount(amount: Amount | undefined): { amount?: string | [string, string] | null } {
  if (amount === undefined) return { amount: null }
  const { leastFen, mostFen } = amount
  if (mostFen === undefined) return {}
  return {
    amount: leastFen === mostFen ? yuan(leastFen) : [yuan(leastFen), yuan(mostFen)],
  }
}

function yuan(fen: bigint): string {
  return `${formatYuan(fen)}元`
}

import { LARGE, type AmountTable } from './amount-table.ts'

/** What one firm is due at least, in fen. */
export function leastAt({ least, large }: AmountTable, firm: number): bigint {
  const fen = least[firm] ?? 0
  if (fen === LARGE) return large.get(firm)?.leastFen ?? 0n
  return Number.isNaN(fen) ? 0n : BigInt(fen)
}

/** The most; undefined where nothing bounds it or no amount is named. */
export function mostAt({ most, large }: AmountTable, firm: number): bigint | undefined {
  const fen = most[firm] ?? 0
  if (fen === LARGE) return large.get(firm)?.mostFen
  return Number.isFinite(fen) ? BigInt(fen) : undefined
}

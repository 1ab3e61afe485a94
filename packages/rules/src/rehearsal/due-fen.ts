import { LARGE, largeAt, leastNumber, mostNumber, type AmountTable } from './amount-table.ts'

/** What one firm is due at least, in fen. */
export function leastAt(table: AmountTable, firm: number): bigint {
  const fen = leastNumber(table, firm)
  if (fen === LARGE) return largeAt(table, firm).leastFen
  return Number.isNaN(fen) ? 0n : BigInt(fen)
}

/** The most; undefined where nothing bounds it or no amount is named. */
export function mostAt(table: AmountTable, firm: number): bigint | undefined {
  const fen = mostNumber(table, firm)
  if (fen === LARGE) return largeAt(table, firm).mostFen
  return Number.isFinite(fen) ? BigInt(fen) : undefined
}

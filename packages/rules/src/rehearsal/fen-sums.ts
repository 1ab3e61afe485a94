import type { AmountTable } from './amount-table.ts'
import { LARGE } from './amount-table.ts'
import { SAFE } from './counted-blocks.ts'

/** Sums of fen by code, exact however many firms there are. */
export interface FenSums {
  readonly add: (code: number, fen: number) => void
  readonly addLarge: (code: number, fen: bigint) => void
  readonly sumAt: (code: number) => bigint
}

/** Adds up in doubles, and carries over before they could round. */
export function newFenSums(codes: number): FenSums {
  const low = new Float64Array(codes)
  const high = new Map<number, bigint>()
  const carry = (code: number, fen: bigint) => high.set(code, (high.get(code) ?? 0n) + fen)
  return {
    add: (code, fen) => {
      const sum = (low[code] ?? 0) + fen
      if (sum < SAFE) {
        low[code] = sum
        return
      }
      carry(code, BigInt(sum))
      low[code] = 0
    },
    addLarge: carry,
    sumAt: (code) => (high.get(code) ?? 0n) + BigInt(low[code] ?? 0),
  }
}

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

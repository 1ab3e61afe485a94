import { writeFirm, type Columns, type FactValue } from '@yinyu/rules'
import { chanceFrom } from '../rules/chance.ts'

/** One firm as the lowered form reads it. */
export type FirmRow = readonly (FactValue | undefined)[]

/** How often a fact is another firm's, and how often a number is one unit beside its firm's. */
const EXCHANGED = 0.1
const MOVED = 0.1
/** So that a share or growth that was on its line is often still within a unit of it. */
const KEPT_WHOLE = 0.3

/**
 * As many firms as wanted out of some thousands: each is one of them, nearly a third as it was, the others with some
 * facts exchanged for those of another firm or moved by one unit. Firm `n` of a seed is always the same.
 */
export function firmAt(rows: readonly FirmRow[], n: number, seed: number): FirmRow {
  const own = rows[n % rows.length] ?? []
  if (n < rows.length) return own
  const chance = chanceFrom(seed * 1_000_003 + n)
  if (chance.holds(KEPT_WHOLE)) return own
  const other = rows[chance.whole(0, rows.length - 1)] ?? []
  return own.map((value, slot) => {
    const kept = chance.holds(EXCHANGED) ? other[slot] : value
    if (typeof kept !== 'number' || !chance.holds(MOVED)) return kept
    return kept + (chance.holds(0.5) ? 1 : -1)
  })
}

export function fillColumns(
  columns: Columns,
  rows: readonly FirmRow[],
  { from, count, seed }: { readonly from: number; readonly count: number; readonly seed: number },
): void {
  for (let n = 0; n < count; n++) writeFirm(columns, n, firmAt(rows, from + n, seed))
}

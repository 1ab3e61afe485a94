import { NOTHING, type Amount } from '../benefit/amount.ts'
import { NARROW_UNBOUNDED, PART_BITS, type FenPlace, type PlannedAmount } from './amount-plan.ts'
import { slotInNarrow, slotInWide, verdictAt, type AnswerSheet } from './answer-sheet.ts'

/**
 * What is due to one firm under one policy, exactly as `prepareAmounts(…).policies[i].due(row).amount` gives it:
 * whole fen, `mostFen` undefined where no bound is known, undefined where the rule names no amount.
 */
export function amountAt(sheet: AnswerSheet, amount: PlannedAmount, firm: number): Amount | undefined {
  if (!isNamed(sheet, amount, firm)) return undefined
  const verdict = verdictAt(sheet, { place: amount.verdict }, firm)
  if (verdict === 'unmet') return NOTHING
  const [leastFen, mostFen] = [endAt(sheet, amount.least, firm), endAt(sheet, amount.most, firm)]
  // What was written is what is due already; what is the same for all knows nothing of verdicts.
  if (verdict === 'met') return { leastFen: leastFen ?? 0n, mostFen }
  return {
    leastFen: amount.least.kind === 'steady' && amount.least.fen > 0n ? 0n : (leastFen ?? 0n),
    mostFen: amount.most.kind === 'steady' && amount.most.fen < 0n ? 0n : mostFen,
  }
}

function isNamed(sheet: AnswerSheet, { named }: PlannedAmount, firm: number): boolean {
  if (typeof named === 'number') return verdictAt(sheet, { place: named }, firm) === 'met'
  return named === 'always'
}

/** One end as it was written; undefined where no bound is known. */
export function endAt(sheet: AnswerSheet, place: FenPlace, firm: number): bigint | undefined {
  switch (place.kind) {
    case 'steady':
      return place.fen
    case 'narrow': {
      const fen = sheet.narrow[slotInNarrow(sheet, place.at, firm)] ?? 0
      return fen === NARROW_UNBOUNDED ? undefined : BigInt(fen)
    }
    case 'wide': {
      const lowest = sheet.wide[slotInWide(sheet, place.at, firm)] ?? 0
      if (lowest === Infinity) return undefined
      let fen = BigInt(lowest)
      for (let part = 1; part < place.parts; part++)
        fen += BigInt(sheet.wide[slotInWide(sheet, place.at + part, firm)] ?? 0) << (PART_BITS * BigInt(part))
      return fen
    }
  }
}

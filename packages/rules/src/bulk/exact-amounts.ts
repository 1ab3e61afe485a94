import { amountDue, type Amount } from '../benefit/amount.ts'
import type { FactValue } from '../fact.ts'
import { compileAmount } from '../form/run-amount.ts'
import { PART_BITS, type FenPlace, type PlannedAmount } from './amount-plan.ts'
import { slotInWide, slotInNarrow, verdictAt, type AnswerSheet } from './answer-sheet.ts'
import { slotsOfAmount } from './column.ts'
import { factAt, type Columns } from './columns.ts'

/** Decides one amount of one firm in big integers and writes it, after the verdict of its policy was written. */
export type DecideAmount = (firm: number) => void

export function amountDecider(
  { arithmetic, verdict, least, most }: PlannedAmount,
  columns: Columns,
  sheet: AnswerSheet,
): DecideAmount {
  const run = compileAmount(arithmetic.lowered)
  const slots = slotsOfAmount(arithmetic.lowered)
  const length = Math.max(0, ...slots) + 1
  return (firm) => {
    const row = Array.from({ length }, (): FactValue | undefined => undefined)
    for (const slot of slots) row[slot] = factAt(columns, slot, firm)
    const due = amountDue(verdictAt(sheet, { place: verdict }, firm), run(row))
    if (due === undefined) return
    writeEnd(sheet, least, firm, due.leastFen)
    writeEnd(sheet, most, firm, due.mostFen)
  }
}

function writeEnd(sheet: AnswerSheet, place: FenPlace, firm: number, fen: Amount['mostFen']): void {
  switch (place.kind) {
    case 'steady':
      return
    case 'narrow':
      sheet.narrow[slotInNarrow(sheet, place.at, firm)] = fen === undefined ? -1 : Number(fen)
      return
    case 'wide': {
      let left = fen ?? 0n
      for (let part = 0; part < place.parts; part++) {
        sheet.wide[slotInWide(sheet, place.at + part, firm)] = Number(left % (1n << PART_BITS))
        left /= 1n << PART_BITS
      }
      if (fen === undefined) sheet.wide[slotInWide(sheet, place.at, firm)] = Infinity
    }
  }
}

import type { Verdict } from '@yinyu/kernel'
import { amountDue, NOTHING, type Amount } from '../benefit/amount.ts'
import { leastAt, mostAt } from './due-fen.ts'
import { hasFirm } from './firm-bits.ts'
import type { Fallout } from './outcome.ts'

/** How a rule falls out for one firm. */
export function verdictFor({ met, possible }: Pick<Fallout, 'met' | 'possible'>, firm: number): Verdict {
  if (hasFirm(met, firm)) return 'met'
  return hasFirm(possible, firm) ? 'unknown' : 'unmet'
}

/** What is due to one firm, whose amount must have been counted; undefined where the rule never names an amount. */
export function dueTo(fall: Fallout, firm: number): Amount | undefined {
  const { amounts } = fall
  if (!amounts) return undefined
  const verdict = verdictFor(fall, firm)
  // What is not due is not counted either.
  if (verdict === 'unmet') return NOTHING
  return amountDue(verdict, { leastFen: leastAt(amounts, firm), mostFen: mostAt(amounts, firm) })
}

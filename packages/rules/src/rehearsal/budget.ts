import { ratio, type Ratio } from '@yinyu/kernel'
import type { Act } from './act.ts'
import { leastAt, mostAt } from './due-fen.ts'
import { both, eachFirm } from './firm-bits.ts'
import { dueLeast } from './moves.ts'

/** A line of money and what happens when more is due. */
export interface BudgetRule {
  readonly budgetFen: bigint
  readonly way: 'proportional' | 'queue'
  readonly order: 'least-first' | 'most-first' | 'record'
  readonly amount: 'least' | 'most'
}

/** What one firm asks for and gets. */
export interface Claim {
  readonly firm: number
  readonly wantedFen: bigint
  readonly paidFen: bigint
}

export interface Payout {
  readonly wantedFen: bigint
  readonly paidFen: bigint
  /** Everybody who asks for something, in the order of the board. */
  readonly claims: readonly Claim[]
  /** With `proportional`: what everybody gets of what is asked for. */
  readonly share: Ratio | undefined
}

/** Divides a budget among the firms of a variant; undefined where there is no money or no budget. */
export function payOut(act: Act): Payout | undefined {
  const { budget, after } = act
  if (!budget || !after.amounts) return undefined
  const claims = claimsOf(act, budget)
  const wantedFen = claims.reduce((sum, { wantedFen: fen }) => sum + fen, 0n)
  const enough = wantedFen <= budget.budgetFen
  const paid = enough
    ? claims.map(({ wantedFen: fen }) => fen)
    : budget.way === 'proportional'
      ? scaled(claims, wantedFen, budget.budgetFen)
      : queued(claims, budget)
  return {
    wantedFen,
    paidFen: enough ? wantedFen : budget.budgetFen,
    claims: claims.map((claim, i) => ({ ...claim, paidFen: paid[i] ?? 0n })),
    share: budget.way === 'queue' ? undefined : enough ? ratio(1n) : ratio(budget.budgetFen, wantedFen),
  }
}

type Asking = Omit<Claim, 'paidFen'>

/** Who meets it asks for what is sure; where the most is asked for, who may meet it asks too, as far as it is bounded. */
function claimsOf({ after, scope }: Act, { amount }: BudgetRule): readonly Asking[] {
  const claims: Asking[] = []
  const asking = amount === 'least' ? after.met : after.possible
  const { amounts } = after
  if (!amounts) return claims
  amounts.ensure(asking)
  eachFirm(both(asking, scope.bits), (firm) => {
    const wantedFen =
      amount === 'least' ? dueLeast(after, firm) : (mostAt(amounts, firm) ?? leastAt(amounts, firm))
    if (wantedFen > 0n) claims.push({ firm, wantedFen })
  })
  return claims
}

/**
 * The same share for everybody in whole fen; the fen left over go one each to the largest remainders, of equal ones to the
 * firm that stands first on the board (method of largest remainders).
 */
function scaled(claims: readonly Asking[], wantedFen: bigint, budgetFen: bigint): readonly bigint[] {
  const paid = claims.map(({ wantedFen: fen }) => (fen * budgetFen) / wantedFen)
  const left = Number(budgetFen - paid.reduce((sum, fen) => sum + fen, 0n))
  const remainders = claims.map(({ wantedFen: fen }, i) => ({ i, rest: (fen * budgetFen) % wantedFen }))
  const first = remainders
    .toSorted((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
  for (const { i } of first) paid[i] = (paid[i] ?? 0n) + 1n
  return paid
}

/** Paid in full in the order until the money ends; who stands at its end gets what is left. */
function queued(claims: readonly Asking[], { order, budgetFen }: BudgetRule): readonly bigint[] {
  const paid = claims.map(() => 0n)
  const way = order === 'most-first' ? -1 : 1
  const queue = claims.map(({ wantedFen }, i) => ({ wantedFen, i }))
  if (order !== 'record')
    queue.sort((a, b) => (a.wantedFen === b.wantedFen ? a.i - b.i : a.wantedFen < b.wantedFen ? -way : way))
  let left = budgetFen
  for (const { wantedFen, i } of queue) {
    if (left === 0n) break
    const fen = wantedFen < left ? wantedFen : left
    paid[i] = fen
    left -= fen
  }
  return paid
}

import type { Ratio } from '@yinyu/kernel'
import type { Act } from './act.ts'
import type { BudgetRule, Claim, Payout } from './budget.ts'

/** A payout summed up. */
export interface BudgetView {
  readonly budgetFen: bigint
  readonly wantedFen: bigint
  readonly paidFen: bigint
  readonly firms: number
  readonly full: number
  readonly part: number
  readonly none: number
  readonly share: Ratio | undefined
  /** The order of a queue. */
  readonly order: BudgetRule['order']
  readonly byRegion: readonly BudgetRow[]
}

export interface BudgetRow {
  readonly key: string
  readonly wantedFen: bigint
  readonly paidFen: bigint
  /** Firms that get less than they ask for. */
  readonly cut: number
}

export type PaidPart = 'full' | 'part' | 'none'

export function paidPart({ wantedFen, paidFen }: Claim): PaidPart {
  if (paidFen === wantedFen) return 'full'
  return paidFen === 0n ? 'none' : 'part'
}

export function viewBudget({ stage, budget }: Act, payout: Payout): BudgetView {
  const { codes, keys } = stage.groups('region')
  const rows = keys.map((key) => ({ key, wantedFen: 0n, paidFen: 0n, cut: 0, firms: 0 }))
  const parts: Record<PaidPart, number> = { full: 0, part: 0, none: 0 }
  for (const claim of payout.claims) {
    const part = paidPart(claim)
    parts[part] += 1
    const row = rows[codes[claim.firm] ?? 0]
    if (!row) continue
    row.firms += 1
    row.wantedFen += claim.wantedFen
    row.paidFen += claim.paidFen
    if (part !== 'full') row.cut += 1
  }
  const { wantedFen, paidFen, claims, share } = payout
  return {
    budgetFen: budget?.budgetFen ?? 0n,
    wantedFen,
    paidFen,
    firms: claims.length,
    ...parts,
    share,
    order: budget?.order ?? 'record',
    byRegion: rows.flatMap(({ firms, ...row }) => (firms > 0 ? [row] : [])),
  }
}

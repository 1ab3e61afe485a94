import type { Verdict } from '@yinyu/kernel'

/**
 * Money due, in whole fen. Equal ends: decided. Different ends: facts are missing or the office decides
 * within bounds. `most` undefined: no upper bound is known. The whole undefined: the rule's amount is not known.
 */
export interface Amount {
  readonly leastFen: bigint
  readonly mostFen: bigint | undefined
}

export const NOTHING: Amount = { leastFen: 0n, mostFen: 0n }

export function exactAmount(fen: bigint): Amount {
  return { leastFen: fen, mostFen: fen }
}

/** From nothing up to a bound that may be unknown. */
export function upTo(mostFen: bigint | undefined): Amount {
  return { leastFen: 0n, mostFen }
}

export function addAmounts(a: Amount, b: Amount): Amount {
  return {
    leastFen: a.leastFen + b.leastFen,
    mostFen: a.mostFen === undefined || b.mostFen === undefined ? undefined : a.mostFen + b.mostFen,
  }
}

/** Never above the cap. */
export function capAmount(amount: Amount, capFen: bigint | undefined): Amount {
  if (capFen === undefined) return amount
  const lower = (fen: bigint) => (fen < capFen ? fen : capFen)
  return {
    leastFen: lower(amount.leastFen),
    mostFen: amount.mostFen === undefined ? capFen : lower(amount.mostFen),
  }
}

/** The smallest range that holds all of them. */
export function hullOfAmounts(amounts: readonly Amount[]): Amount {
  const [first = NOTHING, ...rest] = amounts
  return rest.reduce<Amount>(
    (hull, next) => ({
      leastFen: next.leastFen < hull.leastFen ? next.leastFen : hull.leastFen,
      mostFen:
        hull.mostFen === undefined || next.mostFen === undefined
          ? undefined
          : next.mostFen > hull.mostFen
            ? next.mostFen
            : hull.mostFen,
    }),
    first,
  )
}

/**
 * What is due of what a policy gives. Unmet: nothing. Unknown: from nothing to what it could be. An amount
 * that the rule does not name stays not named, whatever the verdict.
 */
export function amountDue(verdict: Verdict, amount: Amount | undefined): Amount | undefined {
  if (amount === undefined || verdict === 'met') return amount
  return verdict === 'unmet' ? NOTHING : hullOfAmounts([NOTHING, amount])
}

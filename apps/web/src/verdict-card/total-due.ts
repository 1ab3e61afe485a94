import { addAmounts, type Amount, type PolicyVerdict } from '@yinyu/rules'

/** All money of the policies that are due now. */
export interface TotalDue {
  readonly count: number
  /** Undefined while no amount is known; never a zero for an unknown. */
  readonly amount: Amount | undefined
  /** Policies without a known amount or bound, which the sum leaves out. */
  readonly withoutAmount: number
}

const PAID = new Set(['奖励', '补助', '贴息'])

/** Adds what is paid in money; a credit line or a place on a list is no sum. What is displaced is not counted. */
export function totalDue(due: readonly PolicyVerdict[]): TotalDue {
  const had = due.filter((answer) => answer.displacedBy === undefined)
  const paid = had.filter(({ policy }) => PAID.has(policy.benefitKind))
  // An amount without any bound would make the whole sum boundless.
  const amounts = paid.flatMap(({ amount }) => (amount?.mostFen === undefined ? [] : amount))
  const [first, ...rest] = amounts
  return {
    count: had.length,
    amount: first && rest.reduce(addAmounts, first),
    withoutAmount: paid.length - amounts.length,
  }
}

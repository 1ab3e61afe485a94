import { isDeepStrictEqual } from 'node:util'
import { judgePolicy, prepareAmounts, type Amount, type Facts } from '@yinyu/rules'
import { trueVerdict } from './oracle.ts'
import { trueDue } from './true-amount.ts'
import { readingOf, type Workload } from './workload.ts'

/** The money of one policy for one firm, in each of the ways to come to it. */
export interface AmountsCompared {
  readonly policy: string
  readonly tree: Amount | undefined
  readonly lowered: Amount | undefined
  readonly fractions: Amount | undefined
  readonly agree: 'yes' | 'no'
}

/** Prepares finding what tree walker, lowered form and exact fractions say is due by every policy. */
export function compareAmounts(workload: Workload): (facts: Facts) => readonly AmountsCompared[] {
  const { definitions, occasion } = workload
  const prepared = prepareAmounts(definitions, occasion)
  const at = readingOf(definitions, occasion)
  const rules = new Map(workload.rules.map((rule) => [rule.id, rule.when]))
  return (facts) => {
    const row = prepared.rowFor(facts)
    return definitions.policies.map((policy, i) => {
      const found = prepared.policies[i]
      const when = rules.get(policy.id)
      if (found?.id !== policy.id || !when) throw new Error(`amounts: policy ${policy.id} was not prepared`)
      const tree = judgePolicy(definitions, policy, facts, occasion, 'none').amount
      const lowered = found.due(row).amount
      const fractions = trueDue(policy, trueVerdict(when, facts), facts, at)
      const agree = isDeepStrictEqual(tree, lowered) && isDeepStrictEqual(tree, fractions) ? 'yes' : 'no'
      return { policy: policy.id, tree, lowered, fractions, agree }
    })
  }
}

/** For people: `0..2000`, `5..` without a bound, `not known`. */
export function sayAmount(amount: Amount | undefined): string {
  if (!amount) return 'not known'
  return amount.leastFen === amount.mostFen
    ? `${amount.leastFen}`
    : `${amount.leastFen}..${amount.mostFen ?? ''}`
}

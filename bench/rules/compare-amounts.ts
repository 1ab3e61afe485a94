import { isDeepStrictEqual } from 'node:util'
import {
  amountAt,
  bytesOfAnswers,
  bytesOfColumns,
  judgePolicy,
  layAnswers,
  layColumns,
  lowerAmounts,
  lowerDecision,
  planKernel,
  prepareAmounts,
  writeFirm,
  type Amount,
  type Facts,
} from '@yinyu/rules'
import { buildKernel } from '@yinyu/server/build-kernel'
import { trueVerdict } from './oracle.ts'
import { trueDue } from './true-amount.ts'
import { readingOf, type Workload } from './workload.ts'

/** The money of one policy for one firm, in each of the ways to come to it. */
export interface AmountsCompared {
  readonly policy: string
  readonly tree: Amount | undefined
  readonly lowered: Amount | undefined
  readonly kernel: Amount | undefined
  readonly fractions: Amount | undefined
  readonly agree: 'yes' | 'no'
}

/** Finds what tree walker, lowered form, kernels and exact fractions say is due to up to `most` firms at a time. */
export function compareAmounts(
  workload: Workload,
  most: number,
): (firms: readonly Facts[]) => readonly AmountsCompared[] {
  const { definitions, occasion } = workload
  const prepared = prepareAmounts(definitions, occasion)
  const at = readingOf(definitions, occasion)
  const rules = new Map(workload.rules.map((rule) => [rule.id, rule.when]))
  const decision = lowerDecision(definitions, occasion)
  const plan = planKernel(decision, lowerAmounts(definitions, occasion, decision.keys))
  const columns = layColumns(plan.needs, most, new ArrayBuffer(bytesOfColumns(plan.needs, most)))
  const sheet = layAnswers(plan, most, new ArrayBuffer(bytesOfAnswers(plan, most)))
  const kernel = buildKernel(plan, columns, sheet)
  return (firms) => {
    const rows = firms.map((facts) => prepared.rowFor(facts))
    rows.forEach((row, firm) => writeFirm(columns, firm, row))
    kernel.learn(columns)
    kernel.decide(0, firms.length)
    return firms.flatMap((facts, firm) =>
      definitions.policies.map((policy, i) => {
        const [found, planned] = [prepared.policies[i], plan.amounts[i]]
        const when = rules.get(policy.id)
        if (found?.id !== policy.id || planned?.policy !== policy.id || !when)
          throw new Error(`amounts: policy ${policy.id} was not prepared`)
        const tree = judgePolicy(definitions, policy, facts, occasion, 'none').amount
        const others = {
          lowered: found.due(rows[firm] ?? []).amount,
          kernel: amountAt(sheet, planned, firm),
          fractions: trueDue(policy, trueVerdict(when, facts), facts, at),
        }
        const agree = Object.values(others).every((other) => isDeepStrictEqual(tree, other)) ? 'yes' : 'no'
        return { policy: policy.id, tree, ...others, agree }
      }),
    )
  }
}

/** For people: `0..2000`, `5..` without a bound, `not known`. */
export function sayAmount(amount: Amount | undefined): string {
  if (!amount) return 'not known'
  return amount.leastFen === amount.mostFen
    ? `${amount.leastFen}`
    : `${amount.leastFen}..${amount.mostFen ?? ''}`
}

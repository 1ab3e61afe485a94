import type { Verdict } from '@yinyu/kernel'
import { amountDue, type Amount } from './benefit/amount.ts'
import { lowerBenefit } from './benefit/benefit.ts'
import { prepareDecision } from './decide.ts'
import type { Definitions } from './definitions.ts'
import type { FactKey, Facts } from './fact.ts'
import type { LoweredAmount } from './form/amount.ts'
import { lowerContext, newSlots } from './form/lower.ts'
import { prepareRow, type Row } from './form/row.ts'
import { compileAmount } from './form/run-amount.ts'
import type { Occasion } from './in-force.ts'
import { sayScene } from './judge.ts'

/** What one policy gives to whom it is met, in the lowered form. What is due follows by `amountDue`. */
export interface LoweredGives {
  readonly policy: string
  readonly amount: LoweredAmount
}

/** What all policies give, over one list of facts: slot `n` is the fact `keys[n]`. */
export interface LoweredAmounts {
  readonly keys: readonly FactKey[]
  readonly gives: readonly LoweredGives[]
}

/**
 * Lowers what every policy gives, in their order. `placed` are the facts that a lowered decision has places
 * for already; they keep them, and the facts that only amounts rest on follow. Deterministic.
 */
export function lowerAmounts(
  definitions: Definitions,
  occasion: Occasion,
  placed: readonly FactKey[] = [],
): LoweredAmounts {
  const slots = newSlots(placed)
  const context = lowerContext(sayScene(definitions, occasion), slots)
  const gives = definitions.policies.map((policy) => ({
    policy: policy.id,
    amount: lowerBenefit(policy.gives, context),
  }))
  return { keys: slots.keys, gives }
}

/**
 * The facts that a decision and its amounts read together.
 * @throws when one does not begin with the other: amounts are lowered over the keys of their decision.
 */
export function joinKeys(
  lowered: { readonly keys: readonly FactKey[] },
  amounts: LoweredAmounts | undefined,
): readonly FactKey[] {
  if (amounts === undefined) return lowered.keys
  const [longer, shorter] =
    amounts.keys.length < lowered.keys.length ? [lowered, amounts] : [amounts, lowered]
  const other = shorter.keys.find((key, slot) => key !== longer.keys[slot])
  if (other !== undefined)
    throw new Error(
      `amounts: ${other} has another place than in the decision; lower amounts over the keys of the decision`,
    )
  return longer.keys
}

/** What a policy makes of a firm, without trees: the same verdict and the same fen as `judgePolicy`. */
export interface Due {
  readonly verdict: Verdict
  /** Undefined: the rule names no amount. Never shown as zero. */
  readonly amount: Amount | undefined
}

/** All policies made ready to say what is due to many firms; `rowFor` lays a firm out for it. */
export interface PreparedAmounts {
  readonly keys: readonly FactKey[]
  readonly policies: readonly { readonly id: string; readonly due: (row: Row) => Due }[]
  readonly rowFor: (facts: Facts) => Row
}

/** Each policy by itself: what excludes another is chosen afterwards, as `chooseCombination` does. */
export function prepareAmounts(definitions: Definitions, occasion: Occasion): PreparedAmounts {
  const decision = prepareDecision(definitions, occasion)
  const { keys, gives } = lowerAmounts(definitions, occasion, decision.keys)
  const amountOf = new Map(gives.map(({ policy, amount }) => [policy, compileAmount(amount)]))
  return {
    keys,
    policies: decision.policies.map(({ id, decide }) => ({
      id,
      due: (row) => {
        const verdict = decide(row)
        return { verdict, amount: amountDue(verdict, amountOf.get(id)?.(row)) }
      },
    })),
    rowFor: prepareRow(keys, definitions.indicators),
  }
}

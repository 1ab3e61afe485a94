import {
  amountAt,
  scoreAt,
  verdictAt,
  type Amount,
  type AnswerSheet,
  type Decision,
  type KernelPlan,
  type PreparedAmounts,
} from '@yinyu/rules'
import type { FirmRow } from './many-firms.ts'

/** Answers of the kernels held against the closures. */
export interface Compared {
  readonly answers: number
  readonly differing: number
  /** The first ones, in words. */
  readonly shown: readonly string[]
}

const SHOWN = 5

/** Every verdict, every named condition, every score range and every amount of `count` firms, the first of the sheet being `row(0)`. */
export function compareWithClosures(
  {
    plan,
    sheet,
    decision,
    amounts,
  }: {
    readonly plan: KernelPlan
    readonly sheet: AnswerSheet
    readonly decision: Decision
    /** Amounts are compared where given. */
    readonly amounts?: PreparedAmounts
  },
  count: number,
  row: (firm: number) => FirmRow,
): Compared {
  const deciders = { standard: byId(decision.standards), policy: byId(decision.policies) }
  const asked = plan.answers.map((answer) => {
    const decider = deciders[answer.kind].get(answer.rule)
    const run = answer.condition === undefined ? decider?.decide : decider?.conditions().get(answer.condition)
    if (!run) throw new Error(`bulk: nobody decides ${answer.rule} ${answer.condition ?? ''}`)
    return { answer, run }
  })
  const shown: string[] = []
  let [answers, differing] = [0, 0]
  const compare = (what: () => string, ours: string, theirs: string) => {
    answers++
    if (ours === theirs) return
    differing++
    if (shown.length < SHOWN) shown.push(`${what()}: kernel ${ours}, closure ${theirs}`)
  }
  for (let firm = 0; firm < count; firm++) {
    const facts = row(firm)
    for (const { answer, run } of asked)
      compare(
        () => `firm ${firm} ${answer.rule} ${answer.condition}`,
        verdictAt(sheet, answer, firm),
        run(facts),
      )
    for (const score of plan.scores) {
      const theirs = deciders.standard.get(score.rule)?.score?.(facts) ?? []
      compare(() => `firm ${firm} score of ${score.rule}`, scoreAt(sheet, score, firm).join(), theirs.join())
    }
    for (const [i, amount] of (amounts ? plan.amounts : []).entries()) {
      const theirs = amounts?.policies[i]?.due(facts).amount
      compare(
        () => `firm ${firm} amount of ${amount.policy}`,
        sayAmount(amountAt(sheet, amount, firm)),
        sayAmount(theirs),
      )
    }
  }
  return { answers, differing, shown }
}

export function sayAmount(amount: Amount | undefined): string {
  return amount === undefined ? 'not named' : `${amount.leastFen} to ${amount.mostFen ?? 'no bound'}`
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]))
}

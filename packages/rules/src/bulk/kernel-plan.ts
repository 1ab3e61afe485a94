import type { Tally, Truth } from '../form/form.ts'
import type { LoweredDecision, LoweredRule } from '../lower-decision.ts'
import type { LoweredAmounts } from '../lower-amounts.ts'
import { planAmounts, type PlannedAmount } from './amount-plan.ts'
import { columnsFor, type ColumnNeed } from './column.ts'
import { newQuestions, type Questions } from './leaf.ts'
import type { VerdictMasks } from './mask.ts'
import { tallyPlanes, type TallyPlanes } from './tally-planes.ts'
import { truthMasks } from './truth-masks.ts'

/** One question that a pass answers for every firm: a standard, a policy, or a named condition of either. */
export interface Answer {
  readonly kind: LoweredRule['kind']
  readonly rule: string
  /** Undefined for the verdict of the whole rule. */
  readonly condition: string | undefined
  /** Where its bits stand; two questions that always have the same answer share a place. */
  readonly place: number
}

/** One score that a pass counts, as a range. */
export interface Score {
  readonly rule: string
  readonly place: number
}

/** A pass over all firms, worked out down to masks but not yet printed in any language. */
export interface KernelPlan {
  readonly needs: readonly ColumnNeed[]
  readonly questions: Questions
  readonly answers: readonly Answer[]
  readonly scores: readonly Score[]
  /** What stands at each place of the answers. */
  readonly verdicts: readonly VerdictMasks[]
  readonly tallies: readonly TallyPlanes[]
  /** What is due under each policy, in their order; none where no amounts were asked for. */
  readonly amounts: readonly PlannedAmount[]
}

/**
 * Plans one pass that answers everything in the decision, and what is due by every policy when amounts are given,
 * lowered over the keys of the decision. Deterministic: threads that plan for themselves come to the same places.
 * @throws when points cannot be counted in whole numbers, see `tallyPlanes`, and when an amount is of no policy of
 * the decision.
 */
export function planKernel(lowered: LoweredDecision, amounts?: LoweredAmounts): KernelPlan {
  const questions = newQuestions()
  const verdicts = newPlaces<VerdictMasks>(({ met, possible }) => `${met},${possible}`)
  const tallies: TallyPlanes[] = []
  const answers: Answer[] = []
  const scores: Score[] = []
  for (const rule of [...lowered.standards, ...lowered.policies]) {
    const asked: readonly (readonly [string | undefined, Truth])[] = [
      [undefined, rule.verdict],
      ...rule.conditions,
    ]
    for (const [condition, truth] of asked) {
      const place = verdicts.placeOf(truthMasks(questions, truth))
      answers.push({ kind: rule.kind, rule: rule.id, condition, place })
    }
    if (rule.score) scores.push({ rule: rule.id, place: tallies.push(tally(questions, rule.score)) - 1 })
  }
  const verdictOf = (policy: string) => {
    const answer = answers.find(
      ({ kind, rule, condition }) => kind === 'policy' && rule === policy && condition === undefined,
    )
    const masks = answer && verdicts.all[answer.place]
    if (!masks) throw new Error(`kernel: an amount is asked of ${policy}, which the decision does not decide`)
    return { masks, place: answer.place }
  }
  const due = planAmounts({ questions, verdictOf, placeOf: verdicts.placeOf }, amounts?.gives ?? [])
  const needs = columnsFor(lowered, amounts)
  return { needs, questions, answers, scores, verdicts: verdicts.all, tallies, amounts: due }
}

function tally(questions: Questions, score: Tally): TallyPlanes {
  return tallyPlanes({ questions, verdict: (truth) => truthMasks(questions, truth) }, score)
}

function newPlaces<T>(keyOf: (value: T) => string) {
  const all: T[] = []
  const places = new Map<string, number>()
  return {
    all: all as readonly T[],
    placeOf: (value: T): number => {
      const place = places.get(keyOf(value)) ?? all.push(value) - 1
      places.set(keyOf(value), place)
      return place
    },
  }
}

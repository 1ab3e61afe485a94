import type { Asker, Definitions, FactKey, Facts, Occasion, Question } from '@yinyu/rules'
import { allMet, anyMet, isInRegion, opposite, withinDates, type Verdict } from '@yinyu/kernel'
import type { Answers } from '../../verdict-card/judge-all.ts'
import { PLACES } from './sheet.ts'

/** A question with why it is asked. */
export type RankedQuestion = Question & {
  /** How many open standards and policies name it as missing. */
  readonly wanted: number
}

/**
 * What is still to be asked, best first. The asker knows what one answer settles; where no single answer
 * settles anything (a share needs two numbers), what most open answers are waiting for comes next.
 */
export function rankQuestions(
  ask: Asker,
  answers: Answers,
  facts: Facts,
  skip: ReadonlySet<FactKey>,
): readonly RankedQuestion[] {
  const wanted = countWanted(answers)
  const ranked = ask(facts, skip).map((question) => ({ ...question, wanted: wanted.get(question.key) ?? 0 }))
  const known = new Set(ranked.map((question) => question.key))
  const rest = [...wanted]
    .filter(([key]) => !known.has(key) && !skip.has(key) && !PLACES.has(key))
    .map(([key, count]) => ({ key, settles: 0, touches: 0, wanted: count }))
    .toSorted((a, b) => b.wanted - a.wanted)
  return [...ranked, ...rest]
}

function countWanted({ standards, policies }: Answers): ReadonlyMap<FactKey, number> {
  const wanted = new Map<FactKey, number>()
  const open = [
    ...standards,
    ...policies.filter((p) => p.status === 'in-force' || p.status === 'unconfirmed'),
  ]
  for (const { verdict, missing } of open) {
    if (verdict !== 'unknown') continue
    for (const key of missing) wanted.set(key, (wanted.get(key) ?? 0) + 1)
  }
  return wanted
}

/** Only what can still concern the firm: rules in force that day, policies of its own region. */
export function concerning(definitions: Definitions, region: unknown, occasion: Occasion): Definitions {
  return {
    ...definitions,
    policies: definitions.policies.filter(
      (policy) =>
        (policy.status === 'in-force' || policy.status === 'unconfirmed') &&
        withinDates(occasion.on, policy.from, policy.to) &&
        reaches(policy.region, region) !== 'unmet',
    ),
  }
}

function reaches(scope: { in: readonly string[]; except: readonly string[] }, region: unknown): Verdict {
  if (typeof region !== 'string') return 'unknown'
  const inside = anyMet(scope.in.map((area) => isInRegion(region, area)))
  return allMet([inside, opposite(anyMet(scope.except.map((area) => isInRegion(region, area))))])
}

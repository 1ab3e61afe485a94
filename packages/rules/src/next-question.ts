import type { Definitions } from './definitions.ts'
import { prepareDecision, type Decision } from './decide.ts'
import { splitFactKey, type FactKey, type Facts, type FactValue } from './fact.ts'
import type { Occasion } from './in-force.ts'
import { decimalsOf, indicatorOf, isNumeric, type Indicator } from './indicator.ts'

/** How much one question is worth now. */
export interface Question {
  readonly key: FactKey
  /** How many standards and policies an answer settles, averaged over a low and a high answer. */
  readonly settles: number
  /** How many open ones rest on it. */
  readonly touches: number
}

/** An asker prepared once for an occasion; each call ranks what is still to be asked. */
export type Asker = (facts: Facts, skip: ReadonlySet<FactKey>) => readonly Question[]

/**
 * The next question is the fact that settles most: each absent fact is tried with a low and a high answer
 * and the verdicts that become decided are counted. Facts that no open verdict rests on are not asked.
 * `skip` are the ones answered "不清楚".
 */
export function prepareAsker(
  definitions: Definitions,
  occasion: Occasion,
  only?: ReadonlySet<string>,
): Asker {
  const decision = prepareDecision(definitions, occasion)
  const deciders = [...decision.standards, ...decision.policies].filter(
    (d) => only === undefined || only.has(d.id),
  )
  const candidates = decision.keys.map((key, slot) => ({ key, slot, answers: answersFor(definitions, key) }))
  return (facts, skip) => {
    const row = [...decision.rowFor(facts)]
    const open = deciders.filter((d) => d.decide(row) === 'unknown')
    return candidates
      .filter(({ key, slot, answers }) => row[slot] === undefined && !skip.has(key) && answers.length > 0)
      .map(({ key, slot, answers }) => worthOf(key, slot, answers, row, open))
      .filter((question) => question.touches > 0)
      .toSorted((a, b) => b.settles - a.settles || b.touches - a.touches)
  }
}

function worthOf(
  key: FactKey,
  slot: number,
  answers: readonly FactValue[],
  row: (FactValue | undefined)[],
  open: Decision['standards'],
): Question {
  const settled = new Map<string, number>()
  for (const answer of answers) {
    row[slot] = answer
    for (const decider of open) {
      if (decider.decide(row) !== 'unknown') settled.set(decider.id, (settled.get(decider.id) ?? 0) + 1)
    }
  }
  row[slot] = undefined
  const settles = [...settled.values()].reduce((sum, n) => sum + n, 0) / answers.length
  return { key, settles, touches: settled.size }
}

/** A low and a high answer; for words, each of them. Places and dates are asked for by other means. */
function answersFor(definitions: Definitions, key: FactKey): readonly FactValue[] {
  const indicator = indicatorOf(definitions.indicators, splitFactKey(key).indicator)
  if (indicator.kind === 'flag' || indicator.kind === 'judgement') return [true, false]
  if (indicator.kind === 'choice') return Object.keys(indicator.choices ?? {})
  if (indicator.kind === 'date') return [-36_500, 36_500]
  return isNumeric(indicator.kind) ? numbersFor(indicator) : []
}

function numbersFor(indicator: Indicator): readonly FactValue[] {
  const scale = 10 ** decimalsOf(indicator.kind)
  const most = indicator.most === undefined ? 1e10 : Number(indicator.most)
  return [1, Math.round(most * scale)]
}

import {
  Engine as JsonRulesEngine,
  type Almanac,
  type TopLevelCondition,
  type NestedCondition,
} from 'json-rules-engine'
import type { FactValue, Facts } from '@yinyu/rules'
import type { Measure, Sum } from '../plain/plain.ts'
import { factsOfSum } from '../plain/walk.ts'
import type { Workload } from '../workload.ts'
import { yesOrNo, type Engine } from './engine.ts'
import { jsonCondition, type JsonRulesBook } from './json-rules-conditions.ts'
import { counterOf } from './json-rules-points.ts'
import { daysSinceEpoch, industriesOf, plainFacts, regionsOf } from './layout.ts'

/**
 * json-rules-engine: computed facts for shares and growths, named conditions for what rules share, and for
 * scores a rule for each step that runs before the rules that ask for the total. Absent facts are allowed,
 * which makes their conditions fail.
 */
export function jsonRules({ rules, definitions }: Workload): Engine {
  const book: JsonRulesBook = {
    measures: new Map(),
    conditions: new Map(),
    scores: new Map(),
    steps: new Map(),
  }
  const conditions = rules.map((rule) => ({
    name: rule.id,
    conditions: whole(jsonCondition(rule.when, book)),
  }))
  const engine = new JsonRulesEngine([], { allowUndefinedFacts: true })
  for (const [name, condition] of book.conditions) engine.setCondition(name, whole(condition))
  for (const measure of book.measures.values()) addMeasure(measure, engine)
  const run = addScores(book, engine)
  for (const { name, conditions: when } of conditions) {
    engine.addRule({ name, conditions: when, event: { type: 'verdict' }, priority: 1 })
  }
  const lay = (facts: Facts) => ({
    ...Object.fromEntries(plainFacts(facts, definitions.indicators)),
    regions: regionsOf(facts),
    industries: industriesOf(facts),
  })
  return {
    name: 'json-rules-engine 7.3.1',
    remark: 'yes or no; an absent fact is no',
    share: 0.03,
    countedShare: 0.2,
    load: (firms) => {
      const inputs = firms.map(lay)
      return async () => {
        const found = []
        for (const input of inputs) {
          const met = await run(input)
          found.push(rules.map((rule) => yesOrNo(met.has(rule.id))))
        }
        return found
      }
    },
  }
}

type Input = Readonly<Record<string, FactValue | readonly string[]>>

/** Gives the function that judges one firm: steps reached are noted during the run, scores read them. */
function addScores(
  book: JsonRulesBook,
  engine: JsonRulesEngine,
): (input: Input) => Promise<ReadonlySet<string>> {
  const reached = new Set<string>()
  let current: Input = {}
  engine.on('step', (_params, _almanac, result) => reached.add(result.name))
  for (const [name, conditions] of book.steps) {
    engine.addRule({ name, conditions: whole(conditions), event: { type: 'step' }, priority: 10 })
  }
  for (const [name, items] of book.scores) {
    const counters = items.map(counterOf)
    const counter = { fact: (key: string) => current[key], reached: (step: string) => reached.has(step) }
    engine.addFact(name, () => counters.reduce((sum, count) => sum + count(counter), 0))
  }
  return async (input) => {
    reached.clear()
    current = input
    const { results } = await engine.run({ ...input })
    return new Set(results.map((result) => result.name))
  }
}

function addMeasure(measure: Measure, engine: JsonRulesEngine): void {
  const keys = [...new Set(factsOfSum(measure.of))]
  engine.addFact(measure.name, async (_params: object, almanac: Almanac) => {
    const values = await Promise.all(keys.map((key) => almanac.factValue<unknown>(key)))
    return inDoubles(measure.of, (key) => values[keys.indexOf(key)])
  })
}

/** As anyone writes it in JavaScript; undefined when a fact is absent or a divisor is not positive. */
function inDoubles(sum: Sum, fact: (key: string) => unknown): number | undefined {
  if (sum.kind === 'number') return sum.value
  if (sum.kind === 'fact' || sum.kind === 'days') {
    const value = fact(sum.key)
    if (typeof value !== 'number') return undefined
    return sum.kind === 'days' ? daysSinceEpoch(sum.on) - value : value
  }
  const a = inDoubles(sum.a, fact)
  const b = inDoubles(sum.b, fact)
  if (a === undefined || b === undefined) return undefined
  if (sum.kind === 'over') return b > 0 ? a / b : undefined
  return sum.kind === 'plus' ? a + b : a - b
}

/** A rule must begin with "all", "any", "not" or a named condition. */
function whole(condition: NestedCondition): TopLevelCondition {
  return 'fact' in condition ? { all: [condition] } : condition
}

import type { Verdict } from '@yinyu/kernel'
import type { Definitions } from './definitions.ts'
import type { FactKey, Facts } from './fact.ts'
import { compileTally, compileTruth } from './form/run.ts'
import { prepareRow, type Row } from './form/row.ts'
import type { Tally } from './form/form.ts'
import type { Occasion } from './in-force.ts'
import { lowerDecision, type LoweredRule } from './lower-decision.ts'
import { POINT } from './points/point.ts'

/** A standard or policy made ready to be decided many times, without trees. */
export interface Decider {
  readonly id: string
  readonly version: string | undefined
  readonly decide: (row: Row) => Verdict
  /** The score range in points; undefined where nothing is scored. */
  readonly score: ((row: Row) => readonly [number, number]) | undefined
  /** The verdict of each condition with an id; made ready when first asked for. */
  readonly conditions: () => ReadonlyMap<string, (row: Row) => Verdict>
}

/** Everything in force on an occasion, prepared once; `rowFor` lays a firm out for it. */
export interface Decision {
  readonly keys: readonly FactKey[]
  readonly standards: readonly Decider[]
  readonly policies: readonly Decider[]
  readonly rowFor: (facts: Facts) => Row
}

/**
 * Lowers all standards and policies in force to one shared row. Gives the same verdicts and score ranges as
 * the tree walker (held equal by a property test), without words, for lists of many firms and for asking
 * "what if" quickly.
 */
export function prepareDecision(definitions: Definitions, occasion: Occasion): Decision {
  const lowered = lowerDecision(definitions, occasion)
  return {
    keys: lowered.keys,
    standards: lowered.standards.map(deciderOf),
    policies: lowered.policies.map(deciderOf),
    rowFor: prepareRow(lowered.keys, definitions.indicators),
  }
}

/** Closures of one lowered standard or policy: runs where generated code may not. */
export function deciderOf({ id, version, verdict, conditions, score }: LoweredRule): Decider {
  let compiled: ReturnType<Decider['conditions']> | undefined
  return {
    id,
    version,
    decide: compileTruth(verdict),
    score: score && scoreOf(score),
    conditions: () =>
      (compiled ??= new Map([...conditions].map(([name, truth]) => [name, compileTruth(truth)]))),
  }
}

function scoreOf(tally: Tally): NonNullable<Decider['score']> {
  const run = compileTally(tally)
  return (row) => {
    const [least, most] = run(row)
    return [least / POINT, most / POINT]
  }
}

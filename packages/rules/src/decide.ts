import type { Verdict } from '@yinyu/kernel'
import type { Definitions } from './definitions.ts'
import type { FactKey, Facts } from './fact.ts'
import { forPurpose } from './condition/for-purpose.ts'
import { lowerScore } from './condition/scored.ts'
import { compileTally, compileTruth, type RunTally, type RunTruth } from './form/run.ts'
import { lowerContext, newSlots } from './form/lower.ts'
import { prepareRow, type Row } from './form/row.ts'
import { versionInForce, type Occasion } from './in-force.ts'
import { sayScene, wholeOf } from './judge.ts'
import type { Policy } from './policy.ts'
import { POINT } from './points/point.ts'
import type { Condition } from './vocabulary.ts'

/** A standard or policy made ready to be decided many times, without trees. */
export interface Decider {
  readonly id: string
  readonly version: string | undefined
  readonly decide: (row: Row) => Verdict
  /** The score range in points; undefined where nothing is scored. */
  readonly score: ((row: Row) => readonly [number, number]) | undefined
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
  const slots = newSlots()
  const context = lowerContext(sayScene(definitions, occasion), slots)
  const standards = definitions.standards.flatMap((standard): Decider[] => {
    const version = versionInForce(standard, occasion)
    if (!version) return []
    const whole = wholeOf(standard, version)
    const decide = compileTruth(context.lower(whole, context))
    return [{ id: standard.id, version: version.version, decide, score: scoreOf(whole, context, occasion) }]
  })
  const policies = definitions.policies.map((policy): Decider => ({
    id: policy.id,
    version: undefined,
    decide: compilePolicy(policy, context),
    score: undefined,
  }))
  return {
    keys: slots.keys,
    standards,
    policies,
    rowFor: prepareRow(slots.keys, definitions.indicators),
  }
}

type Context = ReturnType<typeof lowerContext>

function compilePolicy(policy: Policy, context: Context): RunTruth {
  const who = forPurpose(policy.who, context).map((condition) => context.lower(condition, context))
  const slot = context.slotOf('region')
  const inside = { op: 'region', slot, areas: policy.region.in } as const
  const outside = { op: 'not', of: { op: 'region', slot, areas: policy.region.except } } as const
  return compileTruth({
    op: 'and',
    of: [inside, ...(policy.region.except.length > 0 ? [outside] : []), ...who],
  })
}

function scoreOf(condition: Condition, context: Context, occasion: Occasion): Decider['score'] {
  const node = findScored(condition, occasion)
  if (!node) return undefined
  const run: RunTally = compileTally(lowerScore(node, context))
  return (row) => {
    const [least, most] = run(row)
    return [least / POINT, most / POINT]
  }
}

function findScored(
  condition: Condition,
  occasion: Occasion,
): Extract<Condition, { kind: 'scored' }> | undefined {
  if (condition.kind === 'scored') return condition
  if (condition.kind !== 'all' && condition.kind !== 'any') return undefined
  for (const child of forPurpose(condition.of, occasion)) {
    const found = findScored(child, occasion)
    if (found) return found
  }
  return undefined
}

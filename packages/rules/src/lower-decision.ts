import type { Definitions } from './definitions.ts'
import type { FactKey } from './fact.ts'
import { forPurpose } from './condition/for-purpose.ts'
import { lowerScore, type Scored } from './condition/scored.ts'
import type { Tally, Truth } from './form/form.ts'
import { lowerContext, newSlots } from './form/lower.ts'
import { versionInForce, type Occasion } from './in-force.ts'
import { sayScene, wholeOf } from './judge.ts'
import type { Policy } from './policy.ts'
import type { LowerContext } from './scene.ts'
import type { Standard } from './standard.ts'
import type { Condition } from './vocabulary.ts'

/** One standard or policy in the lowered form: what closures, kernels and SQL are all made from. */
export interface LoweredRule {
  readonly kind: 'standard' | 'policy'
  readonly id: string
  /** Undefined for policies. */
  readonly version: string | undefined
  readonly verdict: Truth
  /** Every condition with an id, as `StandardVerdict.conditions` has them; of several with one id the last. */
  readonly conditions: ReadonlyMap<string, Truth>
  /** The score range in millionths of a point; undefined where nothing is scored. */
  readonly score: Tally | undefined
}

/** Everything in force on an occasion, lowered over one list of facts: slot `n` is the fact `keys[n]`. */
export interface LoweredDecision {
  readonly keys: readonly FactKey[]
  readonly standards: readonly LoweredRule[]
  readonly policies: readonly LoweredRule[]
}

/**
 * Lowers all standards in force on the occasion and all policies to one shared row of facts. `placed` are facts that have
 * their places already, such as the columns of a board; those that it lacks follow. Deterministic.
 */
export function lowerDecision(
  definitions: Definitions,
  occasion: Occasion,
  placed: readonly FactKey[] = [],
): LoweredDecision {
  const slots = newSlots(placed)
  const context = lowerContext(sayScene(definitions, occasion), slots)
  const standards = definitions.standards.flatMap((standard) => lowerStandard(standard, context, occasion))
  const policies = definitions.policies.map((policy) => lowerPolicy(policy, context))
  return { keys: slots.keys, standards, policies }
}

function lowerStandard(
  standard: Standard,
  context: LowerContext,
  occasion: Occasion,
): readonly LoweredRule[] {
  const version = versionInForce(standard, occasion)
  if (!version) return []
  const whole = wholeOf(standard, version)
  const { lower, conditions } = namingConditions(context)
  const verdict = lower(whole)
  const scored = findScored(whole, occasion)
  const score = scored && lowerScore(scored, context)
  return [
    {
      kind: 'standard',
      id: standard.id,
      version: version.version,
      verdict,
      conditions: conditions(),
      score,
    },
  ]
}

/** Who a policy is for, given its lowered conditions: inside its regions, outside those carved out, and all of them. */
export function policyTruth({ region }: Policy, context: LowerContext, who: readonly Truth[]): Truth {
  const slot = context.slotOf('region')
  const inside: Truth = { op: 'region', slot, areas: region.in }
  const outside: Truth = { op: 'not', of: { op: 'region', slot, areas: region.except } }
  return { op: 'and', of: [inside, ...(region.except.length > 0 ? [outside] : []), ...who] }
}

function lowerPolicy(policy: Policy, context: LowerContext): LoweredRule {
  const { lower, conditions } = namingConditions(context)
  const verdict = policyTruth(policy, context, forPurpose(policy.who, context).map(lower))
  return {
    kind: 'policy',
    id: policy.id,
    version: undefined,
    verdict,
    conditions: conditions(),
    score: undefined,
  }
}

/** Lowers as the context does and remembers what has an id, in the order and with the limits of the tree walker. */
function namingConditions(context: LowerContext): {
  readonly lower: (condition: Condition) => Truth
  readonly conditions: () => ReadonlyMap<string, Truth>
} {
  const named: { readonly id: string; truth: Truth | undefined }[] = []
  const naming: LowerContext['lower'] = (condition, at) => {
    const entry =
      condition.id === undefined ? undefined : { id: condition.id, truth: undefined as Truth | undefined }
    // A condition comes before those inside it, so that of equal ids the inner one stays.
    if (entry) named.push(entry)
    // What another standard names is its own and not told here.
    const truth = context.lower(condition, condition.kind === 'meets' ? { ...at, lower: context.lower } : at)
    if (entry) entry.truth = truth
    return truth
  }
  return {
    lower: (condition) => naming(condition, { ...context, lower: naming }),
    conditions: () => new Map(named.flatMap(({ id, truth }) => (truth ? [[id, truth] as const] : []))),
  }
}

function findScored(condition: Condition, occasion: Occasion): Scored | undefined {
  if (condition.kind === 'scored') return condition
  if (condition.kind !== 'all' && condition.kind !== 'any') return undefined
  for (const child of forPurpose(condition.of, occasion)) {
    const found = findScored(child, occasion)
    if (found) return found
  }
  return undefined
}

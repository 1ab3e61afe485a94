import type { Definitions } from '../definitions.ts'
import type { Occasion } from '../in-force.ts'
import { isRunning } from '../policy-status.ts'
import type { Policy } from '../policy.ts'
import { rivalsOf } from '../stacking.ts'
import type { RehearsedRule } from './subject.ts'

/**
 * The other policies that run on the day and are linked with the rehearsed one by exclusions, directly or over others: which of
 * them a firm takes hangs on every one. None for standards. A draft or a variant brings its own exclusions.
 */
export function rivalPolicies(
  { policies }: Pick<Definitions, 'policies'>,
  rules: readonly (RehearsedRule | undefined)[],
  { on }: Pick<Occasion, 'on'>,
): readonly Policy[] {
  const own = rules.flatMap((rule) => (rule?.kind === 'policy' ? [rule.policy] : []))
  const ids = new Set(own.map(({ id }) => id))
  const others = policies.filter((policy) => !ids.has(policy.id) && isRunning(policy, on))
  const all = [...own, ...others]
  const linked = new Set<string>(ids)
  for (const id of linked)
    for (const policy of all.filter((each) => each.id === id))
      for (const rival of rivalsOf(policy, all)) linked.add(rival)
  return others.filter(({ id }) => linked.has(id))
}

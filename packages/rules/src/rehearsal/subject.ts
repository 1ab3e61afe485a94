import { versionInForce, type Occasion } from '../in-force.ts'
import type { Definitions } from '../definitions.ts'
import type { Policy } from '../policy.ts'
import type { Standard, StandardVersion } from '../standard.ts'

/** What a rehearsal is about: one version of a standard, or a policy; in force or drafted. */
export type RehearsedRule =
  | { readonly kind: 'standard'; readonly standard: Standard; readonly version: StandardVersion }
  | { readonly kind: 'policy'; readonly policy: Policy }

/** The part of it that is read and changed: a version of a standard, or the policy. */
export function contentOf(rule: RehearsedRule): StandardVersion | Policy {
  return rule.kind === 'standard' ? rule.version : rule.policy
}

export function idOfRule(rule: RehearsedRule): string {
  return rule.kind === 'standard' ? rule.standard.id : rule.policy.id
}

export function titleOfRule(rule: RehearsedRule): string {
  return rule.kind === 'standard' ? rule.standard.title : rule.policy.title
}

/** The rule by its id as it stands on the occasion; undefined when there is none, or no version is in force. */
export function ruleInForce(
  definitions: Definitions,
  { kind, id }: { readonly kind: RehearsedRule['kind']; readonly id: string },
  occasion: Occasion,
): RehearsedRule | undefined {
  if (kind === 'policy') {
    const policy = definitions.policies.find((each) => each.id === id)
    return policy && { kind, policy }
  }
  const standard = definitions.standards.find((each) => each.id === id)
  const version = standard && versionInForce(standard, occasion)
  return standard && version && { kind, standard, version }
}

import type { Policy } from '@yinyu/rules'

/** Policies that cannot be had together with this one; exclusion is mutual, whichever text says it. */
export function rivalsOf(policy: Policy, policies: readonly Policy[]): readonly Policy[] {
  const named = new Set(policy.stacking.flatMap((rule) => rule.excludes))
  return policies.filter(
    (other) =>
      other.id !== policy.id &&
      (named.has(other.id) || other.stacking.some((rule) => rule.excludes.includes(policy.id))),
  )
}

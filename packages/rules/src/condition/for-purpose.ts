import type { Purpose } from '../scene.ts'
import type { Condition } from './condition.ts'

/** The conditions that are tested for this purpose: some clauses spare a re-check (复核). */
export function forPurpose(
  conditions: readonly Condition[],
  at: { readonly purpose: Purpose },
): readonly Condition[] {
  return conditions.filter((condition) => condition.for === undefined || condition.for === at.purpose)
}

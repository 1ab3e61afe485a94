import type { FirmBits } from './firm-bits.ts'
import type { FirmGroups, Grouping } from './firm-groups.ts'
import { addOutcomes, countByGroup, type Fallout, type Outcome } from './outcome.ts'
import type { Scope } from './stage.ts'

/** Outcomes of the groups of one kind, by code. */
export type CountGroups = (fallout: Fallout, scope: Scope, by: Grouping) => (code: number) => Outcome

interface Kept {
  readonly fallout: Fallout
  readonly scope: Scope
  readonly at: (code: number) => Outcome
}

/** Counts each fallout once: what does not move between two moves has the very same bits and amounts. */
export function keptCounts(groupsOf: (by: Grouping) => FirmGroups): CountGroups {
  const kept = new WeakMap<FirmBits, Map<Grouping, Kept>>()
  return (fallout, scope, by) => {
    const known = kept.get(fallout.met) ?? new Map<Grouping, Kept>()
    kept.set(fallout.met, known)
    const found = known.get(by)
    if (found?.scope === scope && isSame(found.fallout, fallout)) return found.at
    fallout.amounts?.ensure(fallout.possible)
    const { outcomeAt } = countByGroup(fallout, scope.bits, { ...groupsOf(by), firms: scope.byCode(by) })
    known.set(by, { fallout, scope, at: outcomeAt })
    return outcomeAt
  }
}

function isSame(a: Fallout, b: Fallout): boolean {
  return a.met === b.met && a.possible === b.possible && a.amounts === b.amounts
}

/** How a rule falls out over the whole scope: all its regions together. */
export function outcomeIn(
  { count, groups }: { readonly count: CountGroups; readonly groups: (by: Grouping) => FirmGroups },
  fallout: Fallout,
  scope: Scope,
): Outcome {
  const at = count(fallout, scope, 'region')
  return addOutcomes(groups('region').keys.map((_, code) => at(code)))
}

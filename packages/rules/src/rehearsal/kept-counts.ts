import { countCells, outcomesBy, recountCells, type CellCounts, type Cells } from './cells.ts'
import type { Grouping } from './firm-groups.ts'
import { addOutcomes, type Fallout, type Outcome } from './outcome.ts'
import type { Scope } from './scope.ts'

/** Outcomes of the groups of one kind, by code. */
export type CountGroups = (fallout: Fallout, scope: Scope, by: Grouping) => readonly Outcome[]

interface Kept {
  readonly fallout: Fallout
  readonly scope: Scope
  readonly counts: CellCounts
  readonly byGroup: Map<Grouping, readonly Outcome[]>
}

/** Our own convention: so many counts are kept; moves are counted from them. */
const KEPT = 8

/** Counts what has moved since something alike was counted, and everything only when nothing alike was. */
export function keptCounts(cells: () => Cells): CountGroups {
  const kept: Kept[] = []
  const countsOf = (fallout: Fallout, scope: Scope): Kept => {
    const same = kept.find((each) => each.scope === scope && isSame(each.fallout, fallout))
    if (same) return same
    fallout.amounts?.ensure(fallout.possible)
    const alike = kept.find((each) => each.scope === scope && each.fallout.amounts === fallout.amounts)
    const counts = alike
      ? recountCells(cells(), alike, fallout, scope.bits)
      : countCells(cells(), fallout, scope.bits)
    const found: Kept = { fallout, scope, counts, byGroup: new Map() }
    kept.push(found)
    // The first is what the others are held against.
    if (kept.length > KEPT) kept.splice(1, 1)
    return found
  }
  return (fallout, scope, by) => {
    const { counts, byGroup } = countsOf(fallout, scope)
    const known = byGroup.get(by)
    if (known) return known
    const money = fallout.amounts ? 'named' : 'none'
    const outcomes = outcomesBy(cells(), counts, by, { firms: scope.byCode(by), money })
    byGroup.set(by, outcomes)
    return outcomes
  }
}

function isSame(a: Fallout, b: Fallout): boolean {
  return a.met === b.met && a.possible === b.possible && a.amounts === b.amounts
}

/** How a rule falls out over the whole scope: all its regions together. */
export function outcomeIn(
  { count }: { readonly count: CountGroups },
  fallout: Fallout,
  scope: Scope,
): Outcome {
  return addOutcomes(count(fallout, scope, 'region'))
}

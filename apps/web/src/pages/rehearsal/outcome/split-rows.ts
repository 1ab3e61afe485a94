import type { RehearsalSplitRow, RehearsedVariant } from '@yinyu/contract'
import type { ChangeRow } from '../../../ui/figures/change-shape.ts'
import type { SplitBy } from '../firms/firms-shown.ts'

/** What a map or a bar of a place shows. */
export type SplitFace = 'after' | 'entering' | 'leaving'

/** The rows of one split. */
export function splitOf(variant: RehearsedVariant, by: SplitBy): readonly RehearsalSplitRow[] {
  const splits = {
    region: variant.byRegion,
    industry: variant.byIndustry,
    size: variant.bySize,
    rung: variant.byRung,
  }
  return splits[by]
}

export function changeRowOf({ key, title, before, after, entering, leaving }: RehearsalSplitRow): ChangeRow {
  return { key, name: title, before: before.met, after: after.met, entering, leaving }
}

/** By region code, what the map shows. */
export function mapCounts(rows: readonly RehearsalSplitRow[], face: SplitFace): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [row.key, face === 'after' ? row.after.met : row[face]]))
}

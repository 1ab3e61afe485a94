import type { Reading } from '../../storage/transaction.ts'

/** A row of the file as it was set down by the check. */
export interface StagedRow {
  readonly row: number
  readonly kind: 'new' | 'known' | 'reopened'
  readonly enterprise: string
}

/** Rows of a run, in the order of the file, that are dealt with in one transaction. */
export interface StagedBatch {
  readonly run: string
  readonly from: number
  readonly to: number
  readonly rows: readonly StagedRow[]
}

/** The next rows behind a position that stand for an enterprise; undefined when there are none left. */
export async function nextBatch(
  { sql: tables }: Reading,
  run: string,
  { behind, most }: { behind: number; most: number },
): Promise<StagedBatch | undefined> {
  const found = await tables
    .selectFrom('import_row')
    .select(['row', 'kind', 'enterprise_id as enterprise'])
    .where('run_id', '=', run)
    .where('row', '>', behind)
    .where('enterprise_id', 'is not', null)
    .orderBy('row')
    .limit(most)
    .execute()
  const last = found.at(-1)
  if (last === undefined) return undefined
  const rows = found.map((each) => ({
    ...each,
    kind: each.kind as StagedRow['kind'],
    enterprise: each.enterprise ?? '',
  }))
  return { run, from: behind + 1, to: last.row, rows }
}

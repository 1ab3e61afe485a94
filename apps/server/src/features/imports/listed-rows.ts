import type { Reading } from '../../storage/transaction.ts'
import { readImport } from './import-run.ts'
import { HEADER_ROW } from './staged-rows.ts'

export const rowKinds = ['new', 'known', 'reopened', 'refused'] as const
export type RowKind = (typeof rowKinds)[number]

/** A row of the file as a whole: a new firm, one that changes, or why the row was refused. */
export interface ListedRow {
  readonly row: number
  readonly kind: RowKind
  readonly enterprise: string | undefined
  /** As typed where the row was refused. */
  readonly creditCode: string | undefined
  readonly name: string | undefined
  readonly region: string | undefined
  readonly issue: { readonly code: string; readonly message: string } | undefined
  readonly leftOut: string | undefined
  /** Why the undo has not closed it. */
  readonly staysBecause: string | undefined
}

export interface RowFilter {
  readonly kind?: RowKind | undefined
  /** Rows that were listed and then not recorded, or that an undo could not take back. */
  readonly only?: 'left out' | 'staying' | undefined
  readonly after?: number | undefined
  readonly most?: number | undefined
}

const ROWS_MOST = 500

/** The rows of a run in the order of the file, a page at a time; rows that change nothing are not kept. */
export async function listRows(
  open: Reading,
  run: string,
  filter: RowFilter = {},
): Promise<readonly ListedRow[]> {
  await readImport(open, run)
  const { kind, only, after = HEADER_ROW, most = ROWS_MOST } = filter
  let query = open.sql
    .selectFrom('import_row')
    .select(['row', 'kind', 'name', 'region', 'enterprise_id', 'credit_code'])
    .select(['issue_code', 'issue_message', 'left_out', 'stays_because'])
    .where('run_id', '=', run)
    .where('row', '>', after)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (only === 'left out') query = query.where('left_out', 'is not', null)
  if (only === 'staying') query = query.where('stays_because', 'is not', null)
  const rows = await query.orderBy('row').limit(Math.min(most, ROWS_MOST)).execute()
  return rows.map((each) => ({
    row: each.row,
    kind: each.kind as RowKind,
    enterprise: each.enterprise_id ?? undefined,
    creditCode: each.credit_code ?? undefined,
    name: each.name ?? undefined,
    region: each.region ?? undefined,
    issue:
      each.issue_code === null ? undefined : { code: each.issue_code, message: each.issue_message ?? '' },
    leftOut: each.left_out ?? undefined,
    staysBecause: each.stays_because ?? undefined,
  }))
}

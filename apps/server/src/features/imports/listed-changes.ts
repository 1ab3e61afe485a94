import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { FactValue, SourceKind } from '@yinyu/rules'
import type { Reading } from '../../storage/transaction.ts'
import type { ChangeKind } from './checked-row.ts'
import { readImport } from './import-run.ts'

/** A value on record, with where it comes from. */
export interface OldValue {
  readonly value: FactValue | undefined
  /** Undefined for names and regions: they are registered. */
  readonly source: SourceKind | undefined
  readonly sourceName: string | undefined
  readonly heldOn: IsoDate | undefined
}

/** One difference between file and records, or one thing to be said of a cell. */
export interface ListedChange {
  readonly row: number
  readonly place: number
  readonly kind: ChangeKind
  readonly enterprise: string | undefined
  readonly creditCode: string | undefined
  readonly name: string | undefined
  readonly indicator: string | undefined
  readonly year: number | undefined
  readonly header: string | undefined
  readonly old: OldValue | undefined
  readonly value: FactValue | undefined
  readonly issue: { readonly code: string; readonly message: string } | undefined
  /** Why it was not recorded after all. */
  readonly leftOut: string | undefined
}

/** Where the last page ended. */
export interface ChangeMark {
  readonly row: number
  readonly place: number
}

export interface ChangeFilter {
  readonly kind?: ChangeKind | undefined
  readonly enterprise?: string | undefined
  readonly indicator?: string | undefined
  readonly leftOut?: 'only' | undefined
  readonly after?: ChangeMark | undefined
  readonly most?: number | undefined
}

const CHANGES_MOST = 500

/** The differences of a run in the order of the file, a page at a time. */
export async function listChanges(
  open: Reading,
  run: string,
  filter: ChangeFilter = {},
): Promise<readonly ListedChange[]> {
  await readImport(open, run)
  const { most = CHANGES_MOST } = filter
  const { rows } = await sql<ChangeRow>`
    select c.row, c.place, c.kind, c.enterprise_id, c.indicator, c.year, c.header, c.number_value, c.text_value,
      c.flag_value, c.old_text, c.issue_code, c.issue_message, c.left_out, r.credit_code, r.name,
      f.id as old_fact, f.number_value as old_number, f.text_value as old_word, f.flag_value as old_flag,
      f.source as old_source, f.source_name as old_source_name, f.held_on as old_held_on
    from import_change c join import_row r on r.run_id = c.run_id and r.row = c.row
      left join fact f on f.id = c.old_fact
    where ${asked(run, filter)}
    order by c.row, c.place limit ${Math.min(most, CHANGES_MOST)}`.execute(open.sql)
  return rows.map(toListed)
}

/** The indicators among the changes of a run, each once; what is chosen among them is left aside. */
export async function indicatorsOfChanges(
  open: Reading,
  run: string,
  filter: Omit<ChangeFilter, 'after' | 'most'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ indicator: string }>`
    select distinct c.indicator from import_change c
    where ${asked(run, { ...filter, indicator: undefined })} and c.indicator is not null
    order by c.indicator`.execute(open.sql)
  return rows.map(({ indicator }) => indicator)
}

function asked(run: string, { kind, enterprise, indicator, leftOut, after }: ChangeFilter) {
  return sql.join(
    [
      sql`c.run_id = ${run}`,
      ...(kind === undefined ? [] : [sql`c.kind = ${kind}`]),
      ...(enterprise === undefined ? [] : [sql`c.enterprise_id = ${enterprise}`]),
      ...(indicator === undefined ? [] : [sql`c.indicator = ${indicator}`]),
      ...(leftOut === undefined ? [] : [sql`c.left_out is not null`]),
      ...(after === undefined
        ? []
        : [sql`(c.row, c.place) > (${after.row}::integer, ${after.place}::integer)`]),
    ],
    sql` and `,
  )
}

interface ChangeRow {
  readonly row: number
  readonly place: number
  readonly kind: string
  readonly enterprise_id: string | null
  readonly credit_code: string | null
  readonly name: string | null
  readonly indicator: string | null
  readonly year: number | null
  readonly header: string | null
  readonly number_value: number | null
  readonly text_value: string | null
  readonly flag_value: boolean | null
  readonly old_text: string | null
  readonly old_fact: string | null
  readonly old_number: number | null
  readonly old_word: string | null
  readonly old_flag: boolean | null
  readonly old_source: string | null
  readonly old_source_name: string | null
  readonly old_held_on: string | null
  readonly issue_code: string | null
  readonly issue_message: string | null
  readonly left_out: string | null
}

function toListed(row: ChangeRow): ListedChange {
  return {
    row: row.row,
    place: row.place,
    kind: row.kind as ChangeKind,
    enterprise: row.enterprise_id ?? undefined,
    creditCode: row.credit_code ?? undefined,
    name: row.name ?? undefined,
    indicator: row.indicator ?? undefined,
    year: row.year ?? undefined,
    header: row.header ?? undefined,
    old: oldOf(row),
    value: row.number_value ?? row.text_value ?? row.flag_value ?? undefined,
    issue: row.issue_code === null ? undefined : { code: row.issue_code, message: row.issue_message ?? '' },
    leftOut: row.left_out ?? undefined,
  }
}

function oldOf(row: ChangeRow): OldValue | undefined {
  if (row.old_text !== null)
    return { value: row.old_text, source: undefined, sourceName: undefined, heldOn: undefined }
  if (row.old_fact === null) return undefined
  return {
    value: row.old_number ?? row.old_word ?? row.old_flag ?? undefined,
    source: (row.old_source ?? undefined) as SourceKind | undefined,
    sourceName: row.old_source_name ?? undefined,
    heldOn: row.old_held_on ?? undefined,
  }
}

import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { searchTextOf } from '../../storage/search-text.ts'
import type { Reading } from '../../storage/transaction.ts'
import type { CheckedCell, CheckedRow } from './checked-row.ts'

/** The row under which what concerns the whole file is kept. */
export const HEADER_ROW = 0

/**
 * Sets down what rows of the file come to. A row that changes nothing and has nothing to be said leaves no trace but in
 * the counts. Two statements however many rows.
 */
export async function stageRows(open: Reading, run: string, rows: readonly CheckedRow[]): Promise<void> {
  const staged = rows.map((row) => ({ row, enterprise: enterpriseOf(row) }))
  const kept = staged.filter(({ row }) => row.kind !== 'known' || row.cells.length > 0)
  const changes = kept.flatMap(({ row, enterprise }) =>
    row.cells.map((cell, place) => changeRow(run, { row: row.row, place, enterprise }, cell)),
  )
  await fill(
    open,
    'import_row',
    kept.map(({ row, enterprise }) => rowOf(run, row, enterprise)),
  )
  await fill(open, 'import_change', changes)
}

/** Sets down what is to be said of the file itself and its header. */
export async function stageHeader(open: Reading, run: string, cells: readonly CheckedCell[]): Promise<void> {
  await fill(open, 'import_row', [{ run_id: run, row: HEADER_ROW, kind: 'header' }])
  await fill(
    open,
    'import_change',
    cells.map((cell, place) => changeRow(run, { row: HEADER_ROW, place, enterprise: null }, cell)),
  )
}

/** As JSON, since rows of many columns as single parameters cost more than the insertion itself. */
async function fill(
  open: Reading,
  table: 'import_row' | 'import_change',
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into ${sql.table(table)}
    select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    open.sql,
  )
}

/** Ids in rising order: rows of one import lie side by side in every index, which makes them a third faster to record. */
function enterpriseOf(row: CheckedRow): string | null {
  if (row.kind === 'refused') return null
  return row.kind === 'new' ? randomUUIDv7() : row.enterprise
}

function rowOf(run: string, row: CheckedRow, enterprise: string | null): object {
  const place = { run_id: run, row: row.row, kind: row.kind }
  if (row.kind === 'refused') {
    const { code, message } = row.issue
    const told = { credit_code: clean(row.creditCode), name: clean(row.name) }
    return { ...place, ...told, issue_code: code, issue_message: clean(message) }
  }
  const { creditCode, name, region } = row
  const identity = { ...place, enterprise_id: enterprise, credit_code: creditCode, name, region }
  if (row.kind !== 'new') return identity
  return { ...identity, search_text: searchTextOf(name, [], creditCode), registered_on: row.registeredOn }
}

function changeRow(
  run: string,
  { row, place, enterprise }: { row: number; place: number; enterprise: string | null },
  cell: CheckedCell,
): object {
  const { kind, indicator, year, header, value, oldFact, oldText, issue } = cell
  return {
    run_id: run,
    row,
    place,
    kind,
    enterprise_id: enterprise,
    indicator,
    year,
    header: clean(header),
    number_value: typeof value === 'number' ? value : undefined,
    text_value: typeof value === 'string' ? value : undefined,
    flag_value: typeof value === 'boolean' ? value : undefined,
    old_fact: oldFact,
    old_text: oldText,
    fact_id: kind === 'added' || kind === 'changed' ? randomUUIDv7() : undefined,
    issue_code: issue?.code,
    issue_message: clean(issue?.message),
  }
}

/** What was typed may hold anything; the database takes no NUL and no half characters. */
function clean(text: string | undefined): string | undefined {
  return text?.replaceAll('\0', '').toWellFormed()
}

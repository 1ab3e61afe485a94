import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { addCounts, NOTHING_COUNTED, type ImportCounts, type ImportState } from './import-run.ts'

/** The run that this process works on, until another takes it over. */
export interface Claim {
  readonly run: string
  readonly worker: string
  readonly phase: Extract<ImportState, 'checking' | 'applying' | 'undoing'>
}

/** How far the phase has come. */
export interface Standing {
  readonly position: number
  readonly rowsDone: number
  readonly rowsTotal: number
  readonly counts: ImportCounts
}

/** The run was cancelled, or another process has taken it over because this one was silent. */
export class ClaimLost extends Error {}

/** Holds the run for the rest of the transaction. Throws `ClaimLost` unless it is still ours. */
export async function holdRun({ sql: tables }: Reading, { run, worker, phase }: Claim): Promise<Standing> {
  const row = await tables
    .selectFrom('import_run')
    .select(['position', 'rows_done', 'rows_total', 'counts'])
    .where('id', '=', run)
    .where('worker', '=', worker)
    .where('state', '=', phase)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new ClaimLost(`the run ${run} is no longer ours`)
  return {
    position: row.position,
    rowsDone: row.rows_done,
    rowsTotal: row.rows_total,
    counts: addCounts(NOTHING_COUNTED, row.counts as Partial<ImportCounts>),
  }
}

/** Sets down how far the work has come, together with the work itself. */
export async function moveOn({ sql: tables }: Reading, { run }: Claim, to: Standing): Promise<void> {
  await tables
    .updateTable('import_run')
    .set({
      position: to.position,
      rows_done: to.rowsDone,
      rows_total: to.rowsTotal,
      counts: JSON.stringify(to.counts),
      heartbeat_at: sql<Date>`clock_timestamp()`,
      attempts: 0,
    })
    .where('id', '=', run)
    .execute()
}

/** Ends the phase; nobody works on the run any more. */
export async function endPhase(
  { sql: tables }: Reading,
  { run, phase }: Claim,
  counts: ImportCounts,
): Promise<void> {
  const ended = { checking: 'checked', applying: 'applied', undoing: 'undone' } as const
  const at = { checking: 'checked_at', applying: 'applied_at', undoing: 'undone_at' } as const
  await tables
    .updateTable('import_run')
    .set({
      state: ended[phase],
      [at[phase]]: sql`clock_timestamp()`,
      counts: JSON.stringify(counts),
      worker: null,
    })
    .where('id', '=', run)
    .execute()
}

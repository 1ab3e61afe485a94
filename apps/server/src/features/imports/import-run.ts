import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { IntakeMap } from '@yinyu/intake'
import type { SourceKind } from '@yinyu/rules'
import type { Reading } from '../../storage/transaction.ts'
import { importFault } from './import-fault.ts'

export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
  'cancelled',
] as const
export type ImportState = (typeof importStates)[number]

/** What a run has come to. Of the check: what would change; of the application and the undo: what was done. */
export interface ImportCounts {
  readonly newFirms: number
  readonly reopenedFirms: number
  readonly knownFirms: number
  readonly refusedRows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly protected: number
  readonly refusedCells: number
  readonly notices: number
  readonly firmsEntered: number
  readonly factsRecorded: number
  readonly leftOut: number
  readonly factsTakenBack: number
  /** By the undo: a later word of the same source had already taken their place. */
  readonly factsSuperseded: number
  readonly firmsClosed: number
  readonly firmsStaying: number
}

export const NOTHING_COUNTED: ImportCounts = {
  newFirms: 0,
  reopenedFirms: 0,
  knownFirms: 0,
  refusedRows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  protected: 0,
  refusedCells: 0,
  notices: 0,
  firmsEntered: 0,
  factsRecorded: 0,
  leftOut: 0,
  factsTakenBack: 0,
  factsSuperseded: 0,
  firmsClosed: 0,
  firmsStaying: 0,
}

export function addCounts(a: ImportCounts, b: Partial<ImportCounts>): ImportCounts {
  const keys = Object.keys(NOTHING_COUNTED) as (keyof ImportCounts)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + (b[key] ?? 0)])) as unknown as ImportCounts
}

/** One import with its file, as a record. */
export interface ImportRun {
  readonly id: string
  readonly state: ImportState
  readonly fileId: string
  readonly fileName: string
  readonly fileBytes: number
  readonly fileSha256: string
  /** Digits of the region it belongs to; empty for the whole country. */
  readonly region: string
  readonly enterpriseId: string | null
  readonly source: SourceKind
  readonly sourceName: string
  /** From which day on the facts hold. */
  readonly heldOn: IsoDate
  readonly askedOn: IsoDate
  readonly map: IntakeMap | null
  /** For a bar of progress; while a CSV is being read the total is estimated by its bytes. */
  readonly rowsTotal: number
  readonly rowsDone: number
  /** Somebody has it in hand and has not been heard of for `SILENCE_TOLD_SECONDS`: killed, as a rule. */
  readonly isSilent: boolean
  readonly counts: ImportCounts
  readonly uploadedBy: string
  readonly uploadedAt: Date
  readonly checkedAt: Date | null
  readonly appliedBy: string | null
  readonly appliedAt: Date | null
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly cancelledBy: string | null
  readonly fault: { readonly code: string; readonly message: string } | null
}

const RUNS_MOST = 100
/** Our own convention: longer than the time between two beats of a worker, shorter than until its run is taken over. */
export const SILENCE_TOLD_SECONDS = 20

/** One run of the scope; elsewhere and nowhere get the same answer. */
export async function readImport(open: Reading, id: string): Promise<ImportRun> {
  const row = await runs(open).where('r.id', '=', id).executeTakeFirst()
  if (row === undefined) throw importFault('IMPORT_UNKNOWN', '请核对编号和您的权限范围')
  return toRun(row)
}

export interface ImportFilter {
  readonly state?: ImportState | undefined
  readonly after?: string | undefined
  readonly most?: number | undefined
}

/** The runs of the scope, the newest first, from behind one on. */
export async function listImports(
  open: Reading,
  { state, after, most = RUNS_MOST }: ImportFilter,
): Promise<readonly ImportRun[]> {
  let query = runs(open).orderBy('r.uploaded_at', 'desc').orderBy('r.id', 'desc')
  if (state !== undefined) query = query.where('r.state', '=', state)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(r.uploaded_at, r.id) < (select uploaded_at, id from import_run where id = ${after})`,
    )
  const rows = await query.limit(Math.min(most, RUNS_MOST)).execute()
  return rows.map(toRun)
}

function runs({ sql: tables }: Reading) {
  return tables
    .selectFrom('import_run as r')
    .innerJoin('import_file as f', 'f.id', 'r.file_id')
    .select(['r.id', 'r.state', 'r.region', 'r.source', 'r.map', 'r.counts'])
    .select(['f.id as fileId', 'f.name as fileName', 'f.bytes as fileBytes', 'f.sha256 as fileSha256'])
    .select(['r.enterprise_id as enterpriseId', 'r.source_name as sourceName'])
    .select(['r.held_on as heldOn', 'r.asked_on as askedOn'])
    .select(['r.rows_total as rowsTotal', 'r.rows_done as rowsDone'])
    .select(['r.uploaded_by as uploadedBy', 'r.uploaded_at as uploadedAt', 'r.checked_at as checkedAt'])
    .select(['r.applied_by as appliedBy', 'r.applied_at as appliedAt'])
    .select(['r.undone_by as undoneBy', 'r.undone_at as undoneAt', 'r.cancelled_by as cancelledBy'])
    .select(['r.fault_code', 'r.fault_message'])
    .select(
      sql<boolean>`r.state in ('checking', 'applying', 'undoing') and r.worker is not null
        and r.heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENCE_TOLD_SECONDS})`.as(
        'isSilent',
      ),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]

function toRun({ fault_code, fault_message, ...row }: Row): ImportRun {
  return {
    ...row,
    state: row.state as ImportState,
    source: row.source as SourceKind,
    map: row.map as IntakeMap | null,
    counts: addCounts(NOTHING_COUNTED, row.counts as Partial<ImportCounts>),
    fileBytes: row.fileBytes ?? 0,
    fileSha256: row.fileSha256 ?? '',
    fault: fault_code === null ? null : { code: fault_code, message: fault_message ?? '' },
  }
}

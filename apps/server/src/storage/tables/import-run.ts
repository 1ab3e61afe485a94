// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface ImportRun {
  id: Generated<string>
  region: string
  enterprise_id: string | null
  file_id: string
  state: Generated<string>
  source: string
  source_name: string
  held_on: string
  asked_on: string
  map: ColumnType<unknown, string | null | undefined, string | null>
  rows_total: Generated<number>
  rows_done: Generated<number>
  position: Generated<number>
  counts: ColumnType<unknown, string | undefined, string>
  uploaded_by: Generated<string>
  uploaded_at: Generated<Date>
  checked_at: Date | null
  applied_by: string | null
  applied_at: Date | null
  undone_by: string | null
  undone_at: Date | null
  cancelled_by: string | null
  fault_code: string | null
  fault_message: string | null
  worker: string | null
  heartbeat_at: Date | null
  attempts: Generated<number>
}

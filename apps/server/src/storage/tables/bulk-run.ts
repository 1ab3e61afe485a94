// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface BulkRun {
  id: Generated<string>
  asked_by: Generated<string>
  region: Generated<string>
  post_id: string | null
  asked_at: Generated<Date>
  why: string
  replay_of: string | null
  purpose: string
  held_on: string
  known_on: string
  state: Generated<string>
  firms_total: Generated<number>
  firms_done: Generated<number>
  content: string | null
  versions: ColumnType<unknown, string | null | undefined, string | null>
  snapshot: string | null
  marks: ColumnType<unknown, string | null | undefined, string | null>
  answers: string | null
  file_bytes: number | null
  started_at: Date | null
  ended_at: Date | null
  stopped_by: string | null
  fault_code: string | null
  fault_message: string | null
  worker: string | null
  heartbeat_at: Date | null
  attempts: Generated<number>
}

// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface Rehearsal {
  id: Generated<string>
  title: string
  note: Generated<string>
  recipe: ColumnType<unknown, string | undefined, string>
  figures: ColumnType<unknown, string | undefined, string>
  subject_kind: string
  subject_id: string
  subject_title: string
  records_hash: string
  content_hash: string
  share: string
  region: Generated<string>
  made_by: Generated<string>
  made_at: Generated<Date>
  dropped_at: Date | null
}

// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface PolicyDraftVersion {
  draft_id: string
  version: number
  content: ColumnType<unknown, string | undefined, string>
  hash: string
  saved_by: Generated<string>
  saved_at: Generated<Date>
}

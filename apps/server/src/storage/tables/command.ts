// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface Command {
  person: string
  key: string
  kind: string
  content_digest: string
  answer: ColumnType<unknown, string | null | undefined, string | null>
  begun_at: Generated<Date>
}

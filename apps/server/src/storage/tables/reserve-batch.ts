// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface ReserveBatch {
  id: Generated<string>
  region: string
  year: number
  found_on: string
  sources: ColumnType<unknown, string | undefined, string>
  facts_on: string | null
  facts_digest: string | null
  made_by: Generated<string>
  made_at: Generated<Date>
}

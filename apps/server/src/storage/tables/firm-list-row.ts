// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType } from 'kysely'

export interface FirmListRow {
  list_id: string
  row: number
  credit_code: string | null
  name: string | null
  details: ColumnType<unknown, string | undefined, string>
  enterprise_id: string | null
  issue_code: string | null
  issue_message: string | null
}

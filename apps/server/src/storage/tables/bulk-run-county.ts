// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType } from 'kysely'

export interface BulkRunCounty {
  run_id: string
  region: string
  firms: number
  counts: ColumnType<unknown, string | undefined, string>
}

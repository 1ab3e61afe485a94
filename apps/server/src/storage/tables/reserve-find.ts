// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType } from 'kysely'

export interface ReserveFind {
  batch_id: string
  enterprise_id: string
  source: string
  region: string
  verdict: string
  why: ColumnType<unknown, string | undefined, string>
}

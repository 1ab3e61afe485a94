// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType } from 'kysely'

export interface TakeUpFirm {
  policy: string
  year: number
  enterprise_id: string
  met_on: string | null
  verdict: string
  facts_on: string
  why: ColumnType<unknown, string | undefined, string>
}

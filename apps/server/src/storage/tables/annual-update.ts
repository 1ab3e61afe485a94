// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface AnnualUpdate {
  enterprise_id: string
  year: number
  done_on: string
  document: string
  recorded_at: Generated<Date>
  recorded_by: Generated<string>
}

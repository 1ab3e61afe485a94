// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface Correction {
  id: Generated<string>
  enterprise_id: string
  fact_id: string
  indicator: string
  year: number | null
  said: ColumnType<unknown, string | undefined, string>
  wanted: ColumnType<unknown, string | null | undefined, string | null>
  reason: string
  evidence: string | null
  state: string
  raised_by: Generated<string>
  raised_at: Generated<Date>
  due_on: string
  owner: string | null
  answer: string | null
  decided_by: string | null
  decided_at: Date | null
}

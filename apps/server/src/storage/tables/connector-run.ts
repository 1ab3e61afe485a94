// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface ConnectorRun {
  id: Generated<string>
  connector: string
  region: string
  title: string
  purpose: string
  source_name: string
  asked_by: string
  since: Date | null
  started_at: Date
  lease_until: Date
  ended_at: Date | null
  state: string
  row_count: Generated<number>
  facts: Generated<number>
  unchanged: Generated<number>
  refused: Generated<number>
  reasons: ColumnType<unknown, string | undefined, string>
  refusals: ColumnType<unknown, string | undefined, string>
  error: string | null
  not_before: Date | null
}

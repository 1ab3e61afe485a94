// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface KeptView {
  id: Generated<string>
  person: Generated<string>
  region: Generated<string>
  title: string
  filter: ColumnType<unknown, string | undefined, string>
  columns: ColumnType<unknown, string | undefined, string>
  is_shared: boolean
  dropped_at: Date | null
  list: Generated<string>
}

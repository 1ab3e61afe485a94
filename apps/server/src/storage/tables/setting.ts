// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface Setting {
  name: string
  value: ColumnType<unknown, string | undefined, string>
  changed_at: Generated<Date>
  changed_by: Generated<string>
}

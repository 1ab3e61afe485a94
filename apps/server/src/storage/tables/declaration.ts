// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface Declaration {
  id: Generated<string>
  enterprise_id: string
  state: string
  entries: ColumnType<unknown, string | undefined, string>
  begun_at: Generated<Date>
  changed_at: Generated<Date>
  changed_by: Generated<string>
  ready_by: string | null
  confirmed_by: string | null
  confirmed_at: Date | null
  receipt: string | null
}

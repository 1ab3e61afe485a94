// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface ListTaskMove {
  id: Generated<string>
  enterprise_id: string
  task_id: string
  from_account: string
  to_account: string
  note: Generated<string>
  moved_by: Generated<string>
  moved_at: Generated<Date>
}

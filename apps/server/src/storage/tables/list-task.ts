// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface ListTask {
  id: Generated<string>
  enterprise_id: string
  rule: string
  list: string
  owner: string
  due_on: string
  note: Generated<string>
  given_by: Generated<string>
  given_at: Generated<Date>
  state: Generated<string>
  result: string | null
  result_note: string | null
  ended_by: string | null
  ended_at: Date | null
}

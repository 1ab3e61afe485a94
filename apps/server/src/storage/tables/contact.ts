// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Contact {
  id: Generated<string>
  enterprise_id: string
  person_name: string
  duty: string
  phone: string | null
  email: string | null
  ended_at: Date | null
  added_at: Generated<Date>
}

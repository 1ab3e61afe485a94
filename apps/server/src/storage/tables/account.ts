// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Account {
  id: Generated<string>
  login_name: string
  person_name: string
  phone: string | null
  region: string
  state: Generated<string>
  created_at: Generated<Date>
  created_by: Generated<string>
}

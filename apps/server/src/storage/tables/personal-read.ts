// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface PersonalRead {
  id: Generated<string>
  enterprise_id: string
  contact_id: string
  person: Generated<string>
  purpose: string
  at: Generated<Date>
}

// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Identity {
  issuer: string
  subject: string
  account_id: string
  linked_at: Generated<Date>
}

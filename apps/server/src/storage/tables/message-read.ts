// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface MessageRead {
  message_id: string
  person: Generated<string>
  at: Generated<Date>
}

// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Message {
  id: Generated<string>
  enterprise_id: string | null
  account_id: string | null
  title: string
  body: string
  link: string | null
  sent_at: Generated<Date>
}

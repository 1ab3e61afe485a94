// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Session {
  id: Generated<string>
  token_digest: string
  account_id: string
  post_id: string | null
  strength: string
  created_at: Generated<Date>
  seen_at: Generated<Date>
  ended_at: Date | null
  address: string
  agent: string
}

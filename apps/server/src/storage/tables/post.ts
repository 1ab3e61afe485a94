// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Post {
  id: Generated<string>
  account_id: string
  role: string
  unit: string
  region: string
  enterprise_id: string | null
  state: string
  valid_from: string
  valid_to: string | null
  deputy_for: string | null
  succeeds: string | null
  proposed_by: Generated<string>
  decided_by: string | null
  created_at: Generated<Date>
}

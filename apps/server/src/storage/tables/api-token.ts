// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface ApiToken {
  id: Generated<string>
  token_digest: string
  account_id: string
  post_id: string
  title: string
  permissions: ColumnType<unknown, string | undefined, string>
  created_at: Generated<Date>
  valid_to: string
  ended_at: Date | null
  used_at: Date | null
}

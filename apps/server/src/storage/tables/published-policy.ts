// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface PublishedPolicy {
  id: Generated<string>
  draft_id: string
  review_id: string
  region: string
  policy_id: string
  content: ColumnType<unknown, string | undefined, string>
  hash: string
  from_day: string
  published_by: Generated<string>
  published_at: Generated<Date>
  last_day: string | null
  withdrawn_by: string | null
  withdrawn_at: Date | null
  withdrawn_because: string | null
}

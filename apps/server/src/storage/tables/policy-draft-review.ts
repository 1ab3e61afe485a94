// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface PolicyDraftReview {
  id: Generated<string>
  draft_id: string
  version: number
  hash: string
  publish_from: string
  submitted_by: Generated<string>
  submitted_at: Generated<Date>
  decision: string | null
  reason: string | null
  decided_by: string | null
  decided_at: Date | null
}

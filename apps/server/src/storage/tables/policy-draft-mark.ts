// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface PolicyDraftMark {
  draft_id: string
  fingerprint: string
  judgement: string
  remark: string | null
  marked_by: Generated<string>
  marked_at: Generated<Date>
}

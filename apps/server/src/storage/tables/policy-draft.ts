// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface PolicyDraft {
  id: Generated<string>
  region: string
  unit: string
  policy_id: string
  origin: string
  state: string
  version: number
  title: string
  begun_on: string
  begun_by: Generated<string>
  begun_at: Generated<Date>
  changed_by: Generated<string>
  changed_at: Generated<Date>
}

// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated, GeneratedAlways } from 'kysely'

export interface EnterpriseEvent {
  id: Generated<string>
  seq: GeneratedAlways<number>
  enterprise_id: string
  kind: string
  happened_on: string
  recorded_at: Generated<Date>
  name: string | null
  region: string | null
  merged_into: string | null
  annuls: string | null
  document: string
}

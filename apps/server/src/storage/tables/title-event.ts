// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated, GeneratedAlways } from 'kysely'

export interface TitleEvent {
  id: Generated<string>
  seq: GeneratedAlways<number>
  enterprise_id: string
  title_id: string
  kind: string
  happened_on: string
  recorded_at: Generated<Date>
  valid_from: string | null
  valid_to: string | null
  annuls: string | null
  document: string
}

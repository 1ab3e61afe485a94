// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated, GeneratedAlways } from 'kysely'

export interface TakeUpEvent {
  id: Generated<string>
  seq: GeneratedAlways<number>
  policy: string
  year: number
  enterprise_id: string
  kind: string
  happened_on: string
  reason: string | null
  note: string | null
  document: string | null
  message_id: string | null
  list_id: string | null
  annuls: string | null
  said_by: string
  person: Generated<string>
  recorded_at: Generated<Date>
}

// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated, GeneratedAlways } from 'kysely'

export interface Fact {
  id: Generated<string>
  seq: GeneratedAlways<number>
  enterprise_id: string
  indicator: string
  year: number | null
  number_value: number | null
  text_value: string | null
  flag_value: boolean | null
  source: string
  source_name: string
  state: string
  held_on: string
  known_on: string
  recorded_at: Generated<Date>
  recorded_by: Generated<string>
}

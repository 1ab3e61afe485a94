// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface TakeUpCount {
  id: Generated<string>
  policy: string
  year: number
  region: string
  facts_on: string
  facts_digest: string
  met: number
  unknown: number
  counted_by: Generated<string>
  counted_at: Generated<Date>
}

// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated, GeneratedAlways } from 'kysely'

export interface ReserveDecision {
  id: Generated<string>
  seq: GeneratedAlways<number>
  enterprise_id: string
  kind: string
  batch_id: string | null
  reason: string
  decided_on: string
  unit: string
  decided_by: Generated<string>
  decided_at: Generated<Date>
}

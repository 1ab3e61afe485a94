// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface FactEvidence {
  id: Generated<string>
  enterprise_id: string
  fact_id: string
  title: string
  place: string
  digest: string | null
}

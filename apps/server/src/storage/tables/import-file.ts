// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface ImportFile {
  id: Generated<string>
  region: string
  enterprise_id: string | null
  name: string
  bytes: number | null
  sha256: string | null
  received_by: Generated<string>
  received_at: Generated<Date>
}

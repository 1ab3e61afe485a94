// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface FirmList {
  id: Generated<string>
  region: string
  reserve_source: string | null
  policy: string | null
  year: number | null
  step: string | null
  name: string
  issuer: string
  issued_on: string
  file_name: string
  sha256: string
  uploaded_by: Generated<string>
  uploaded_at: Generated<Date>
  withdrawn_by: string | null
  withdrawn_at: Date | null
  withdrawn_because: string | null
}

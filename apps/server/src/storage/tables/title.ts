// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Title {
  id: Generated<string>
  enterprise_id: string
  kind: string
  certificate_number: string | null
  issuer: string
}

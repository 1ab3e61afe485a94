// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface AuditHorizon {
  single: Generated<boolean>
  tx: Generated<string>
}

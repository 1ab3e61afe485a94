// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Unit {
  id: Generated<string>
  region: string
  name: string
}

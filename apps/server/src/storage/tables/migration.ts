// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Migration {
  number: number
  name: string
  checksum: string
  applied_at: Generated<Date>
}

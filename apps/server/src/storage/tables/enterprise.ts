// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated } from 'kysely'

export interface Enterprise {
  id: Generated<string>
  credit_code: string
  name: string
  region: string
  state: string
  search_text: Generated<string>
  industry: string | null
}

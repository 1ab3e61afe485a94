// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Generated, GeneratedAlways } from 'kysely'

export interface ConnectorSwitch {
  seq: GeneratedAlways<number>
  connector: string
  region: string
  state: string
  reason: string
  person: Generated<string>
  at: Generated<Date>
}

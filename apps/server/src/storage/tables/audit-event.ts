// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface AuditEvent {
  seq: GeneratedAlways<number>
  at: Generated<Date>
  person: string
  scope: string
  command_key: string
  kind: string
  object_kind: string
  object_id: string
  detail: ColumnType<unknown, string | undefined, string>
  tx: Generated<string>
  salt: Generated<string | null>
}

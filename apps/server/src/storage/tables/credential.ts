// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated } from 'kysely'

export interface Credential {
  account_id: string
  password_hash: string | null
  password_changed_at: Generated<Date>
  earlier_hashes: ColumnType<unknown, string | undefined, string>
  must_change: Generated<boolean>
  failures: Generated<number>
  locked_until: Date | null
  totp_secret: string | null
  totp_since: Date | null
  totp_step: number | null
}

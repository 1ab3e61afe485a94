import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'

export interface NamedFirm {
  readonly enterprise: string
  readonly creditCode: string
  readonly name: string
  readonly region: string
}

/** Names of enterprises as they are today, of those that the caller may see. */
export async function nameFirms(
  { sql: open }: Pick<Reading, 'sql'>,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, NamedFirm>> {
  if (enterprises.length === 0) return new Map()
  const rows = await open
    .selectFrom('enterprise')
    .select(['id as enterprise', 'credit_code as creditCode', 'name', 'region'])
    // One list, since a statement takes 65,535 values at most and an export has more firms.
    .where(sql<boolean>`id = any(${[...enterprises]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.enterprise, row]))
}

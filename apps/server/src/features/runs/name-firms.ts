import type { Reading } from '../../storage/transaction.ts'

export interface NamedFirm {
  readonly enterprise: string
  readonly creditCode: string
  readonly name: string
  readonly region: string
}

/** Names of enterprises as they are today, of those that the caller may see. */
export async function nameFirms(
  { sql }: Pick<Reading, 'sql'>,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, NamedFirm>> {
  if (enterprises.length === 0) return new Map()
  const rows = await sql
    .selectFrom('enterprise')
    .select(['id as enterprise', 'credit_code as creditCode', 'name', 'region'])
    .where('id', 'in', enterprises)
    .execute()
  return new Map(rows.map((row) => [row.enterprise, row]))
}

import { sql } from 'kysely'
import type { Storage } from '../../../storage/storage.ts'

/** So many are asked for at a time. */
const BATCH = 10_000

/** The index is of all firms; who reads it keeps to the region of the post. */
const everywhere = { person: 'lists', scope: { kind: 'region', region: '100000' } } as const

/** The credit codes of enterprises, whoever they belong to: equals of a list are ordered by them. */
export async function creditCodes(
  storage: Pick<Storage, 'read'>,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>()
  for (let start = 0; start < enterprises.length; start += BATCH) {
    const batch = enterprises.slice(start, start + BATCH)
    const rows = await storage.read(everywhere, ({ sql: open }) =>
      open
        .selectFrom('enterprise')
        .select(['id', 'credit_code'])
        .where(sql<boolean>`id = any(${batch}::uuid[])`)
        .execute(),
    )
    for (const { id, credit_code } of rows) codes.set(id, credit_code)
  }
  return codes
}

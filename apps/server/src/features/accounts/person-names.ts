import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'

/** The names to show beside deeds, by account; those who are no person of ours have none. */
export async function readPersonNames(
  open: Reading,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ person: string; name: string | null }>`
    select person, person_label(person) as name
    from unnest(${[...new Set(persons)]}::text[]) as asked (person)`.execute(open.sql)
  return new Map(rows.flatMap(({ person, name }) => (name === null ? [] : [[person, name] as const])))
}

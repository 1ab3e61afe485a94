import { declaredEntry, type DeclaredEntry } from '@yinyu/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reading } from '../../storage/transaction.ts'

/** The declaration that an enterprise is working on; there is at most one. */
export interface OpenDeclaration {
  readonly id: string
  readonly state: 'draft' | 'ready'
  readonly entries: Readonly<Record<string, DeclaredEntry>>
  readonly changedAt: string
  readonly changedBy: string
}

const entriesSchema = z.record(z.string(), declaredEntry)

export async function readOpenDeclaration(
  { sql: open }: Pick<Reading, 'sql'>,
  enterprise: string,
  access: 'to read' | 'to change' = 'to read',
): Promise<OpenDeclaration | undefined> {
  const found = open
    .selectFrom('declaration')
    .select(['id', 'state', 'entries', 'changed_at'])
    .select(sql<string>`coalesce(person_label(changed_by), '')`.as('changedBy'))
    .where('enterprise_id', '=', enterprise)
    .where('state', 'in', ['draft', 'ready'])
  const row = await (access === 'to change' ? found.forUpdate() : found).executeTakeFirst()
  if (row === undefined) return undefined
  const { id, state, entries, changed_at, changedBy } = row
  return {
    id,
    state: state === 'ready' ? 'ready' : 'draft',
    entries: entriesSchema.parse(entries),
    changedAt: changed_at.toISOString(),
    changedBy,
  }
}

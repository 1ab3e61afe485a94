import type { Correction } from '@yinyu/contract'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'

/** The objections that the caller sees, with the names to show. */
export function selectCorrections({ sql: open }: Pick<Reading, 'sql'>) {
  return open.selectFrom('correction as c').innerJoin('enterprise as e', 'e.id', 'c.enterprise_id')
}

const columns = [
  'c.id',
  'c.enterprise_id as enterprise',
  'e.name as enterpriseName',
  'c.fact_id as fact',
  'c.indicator',
  'c.year',
  'c.said',
  'c.wanted',
  'c.reason',
  'c.evidence',
  'c.state',
  'c.raised_at as raisedAt',
  'c.due_on as dueOn',
  'c.owner',
  'c.answer',
  'c.decided_at as decidedAt',
] as const

/** The rows of a selection as they are told. */
export async function tellCorrections(found: ReturnType<typeof selectCorrections>): Promise<Correction[]> {
  const rows = await found
    .select(columns)
    .select([
      sql<string>`coalesce(person_label(c.raised_by), '')`.as('raisedBy'),
      sql<string | null>`person_label(c.owner::text)`.as('ownerName'),
    ])
    .execute()
  return rows.map(
    ({ year, said, wanted, evidence, owner, ownerName, answer, raisedAt, decidedAt, state, ...row }) => ({
      ...row,
      state: state as Correction['state'],
      said: said as Correction['said'],
      wanted: (wanted as Correction['said'] | null) ?? undefined,
      year: year ?? undefined,
      evidence: evidence ?? undefined,
      owner: owner ?? undefined,
      ownerName: ownerName ?? undefined,
      answer: answer ?? undefined,
      raisedAt: raisedAt.toISOString(),
      decidedAt: decidedAt?.toISOString(),
    }),
  )
}

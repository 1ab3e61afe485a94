import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'

/** Everything that was decided and found of one firm, the newest first. */
export async function readReserveLife({ sql: open }: Reading, enterprise: string) {
  const decisions = await open
    .selectFrom('reserve_decision')
    .select(['kind', 'reason', 'decided_on as on', 'unit', 'decided_at'])
    .select(sql<string>`coalesce(person_label(decided_by), '')`.as('by'))
    .where('enterprise_id', '=', enterprise)
    .orderBy('decided_on', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  const finds = await open
    .selectFrom('reserve_find as f')
    .innerJoin('reserve_batch as b', 'b.id', 'f.batch_id')
    .select(['f.source', 'f.verdict', 'f.why', 'b.year', 'b.found_on as foundOn'])
    .where('f.enterprise_id', '=', enterprise)
    .orderBy('b.made_at', 'desc')
    .orderBy('f.source')
    .limit(200)
    .execute()
  return {
    decisions: decisions.map(({ decided_at, kind, ...row }) => ({
      ...row,
      kind: kind as 'in' | 'not-in' | 'out',
      at: decided_at.toISOString(),
    })),
    finds: finds.map(({ verdict, why, ...row }) => ({
      ...row,
      verdict: verdict as 'met' | 'unknown',
      why: why as string[],
    })),
  }
}

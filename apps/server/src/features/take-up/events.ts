import type { LossReason, TakeUpEvent } from '@yinyu/contract'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import type { Matter } from './record.ts'

/** Everything that happened with one firm and one policy in a year, the newest first; what was taken back says so. */
export async function readEvents(
  { sql: open }: Reading,
  { policy, year, enterprise }: Matter & { readonly enterprise: string },
): Promise<TakeUpEvent[]> {
  const rows = await open
    .selectFrom('take_up_event as v')
    .select([
      'v.id',
      'v.kind',
      'v.happened_on as on',
      'v.reason',
      'v.note',
      'v.document',
      'v.said_by',
      'v.recorded_at',
    ])
    .select(sql<string>`coalesce(person_label(v.person), '')`.as('by'))
    .select(sql<boolean>`exists (select from take_up_event a where a.annuls = v.id)`.as('isAnnulled'))
    .where('policy', '=', policy)
    .where('year', '=', year)
    .where('enterprise_id', '=', enterprise)
    .orderBy('seq', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ reason, note, document, said_by, recorded_at, ...row }) => ({
    ...row,
    reason: (reason as LossReason | null) ?? undefined,
    note: note ?? undefined,
    document: document ?? undefined,
    saidBy: said_by as 'officer' | 'firm',
    at: recorded_at.toISOString(),
  }))
}

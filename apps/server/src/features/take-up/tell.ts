import type { IsoDate, RegionCode } from '@yinyu/kernel'
import type { Policy } from '@yinyu/rules'
import { sql } from 'kysely'
import type { Writing } from '../../storage/perform.ts'
import { inBatches } from '../firm-lists/in-batches.ts'
import { placeAndName } from '../reserve/candidates.ts'
import { noticeOf } from './notice-text.ts'
import { progressOf } from './progress.ts'

/** Our own convention: so many firms are told by one command; the next command goes on. */
export const TOLD_AT_ONCE = 2_000

export interface TellWish {
  readonly policy: Policy
  readonly year: number
  readonly to: { readonly region?: RegionCode | undefined } | { readonly enterprises: readonly string[] }
  readonly word: string | undefined
}

/** Tells eligible firms that were not told yet, each with the conditions that it meets. */
export async function tellPolicy(
  open: Writing,
  { policy, year, to, word }: TellWish,
  today: IsoDate,
): Promise<{ told: number; left: number }> {
  const { rows, count } = await untold(open, { policy: policy.id, year, to })
  const notices = rows.map(({ enterprise, why: met, factsOn }) => {
    return { enterprise, message: crypto.randomUUID(), ...noticeOf({ policy, met, factsOn, word, today }) }
  })
  for (const some of inBatches(notices)) {
    await open.sql
      .insertInto('message')
      .values(
        some.map(({ enterprise, message, title, body }) => ({
          id: message,
          enterprise_id: enterprise,
          title,
          body,
          link: `/policies/${policy.id}`,
        })),
      )
      .execute()
    await open.sql
      .insertInto('take_up_event')
      .values(
        some.map(({ enterprise, message }) => ({
          policy: policy.id,
          year,
          enterprise_id: enterprise,
          kind: 'told',
          happened_on: today,
          note: word ?? null,
          message_id: message,
          said_by: 'officer',
        })),
      )
      .execute()
  }
  const told = notices.length
  const object = crypto.randomUUID()
  open.audit({
    kind: 'take-up-told',
    objectKind: 'take-up',
    object,
    detail: { policy: policy.id, year, told },
  })
  return { told, left: count - told }
}

interface Untold {
  readonly enterprise: string
  readonly why: readonly string[]
  readonly factsOn: IsoDate
  readonly count: number
}

async function untold(
  { sql: open }: Writing,
  { policy, year, to }: { policy: string; year: number; to: TellWish['to'] },
): Promise<{ readonly rows: readonly Untold[]; readonly count: number }> {
  const which =
    'enterprises' in to
      ? [sql`p.enterprise_id = any (${to.enterprises}::uuid[])`]
      : placeAndName({ region: to.region })
  const { rows } = await sql<Untold>`
    select p.enterprise_id as enterprise, p.why, p.facts_on as "factsOn", count(*) over () as count
    from ${progressOf({ policy, year })} p join enterprise e on e.id = p.enterprise_id
    where ${sql.join([sql`p.base = 'eligible' and p.verdict = 'met' and not 1 = any (p.steps)`, ...which], sql` and `)}
    order by e.credit_code limit ${TOLD_AT_ONCE}`.execute(open)
  return { rows, count: rows[0]?.count ?? 0 }
}

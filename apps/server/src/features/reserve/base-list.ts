import type { ReserveMember } from '@yinyu/contract'
import type { IsoDate, RegionCode } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { placeAndName } from './candidates.ts'
import { membersOn } from './standing.ts'

interface Wish {
  readonly on: IsoDate
  readonly region?: RegionCode | undefined
  readonly find?: string | undefined
}

/** The firms that were in the base on a day, with since when, why, and by which office. */
export async function listMembers(
  { sql: open }: Reading,
  wish: Wish,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly ReserveMember[]> {
  const { rows } = await sql<ReserveMember>`
    select e.id as enterprise, e.credit_code as "creditCode", e.name, e.region, m.since::text as since, m.reason, m.unit,
      array(select f.source from reserve_find f
        where f.batch_id = m.batch_id and f.enterprise_id = m.enterprise_id and f.verdict = 'met'
        order by f.source) as sources
    from ${membersOn(wish.on)} m join enterprise e on e.id = m.enterprise_id
    where ${sql.join([sql`true`, ...placeAndName(wish)], sql` and `)}
    order by e.region collate "C", e.credit_code offset ${from} limit ${most}`.execute(open)
  return rows
}

/** How many were in the base on a day, in each place. */
export async function countMembers(
  { sql: open }: Reading,
  wish: Wish,
): Promise<readonly { readonly region: RegionCode; readonly count: number }[]> {
  const { rows } = await sql<{ region: RegionCode; count: number }>`
    select e.region, count(*) as count
    from ${membersOn(wish.on)} m join enterprise e on e.id = m.enterprise_id
    where ${sql.join([sql`true`, ...placeAndName(wish)], sql` and `)}
    group by e.region order by e.region collate "C"`.execute(open)
  return rows
}

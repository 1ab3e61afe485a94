import type { IsoDate } from '@yinyu/kernel'
import { sql, type RawBuilder } from 'kysely'

/** The decision that counts of every firm on a day: the last one, by its day and then as it was recorded. */
export function standingsOn(on: IsoDate): RawBuilder<unknown> {
  return sql`(
    select distinct on (d.enterprise_id) d.enterprise_id, d.kind, d.reason, d.decided_on, d.unit, d.batch_id
    from reserve_decision d where d.decided_on <= ${on}::date
    order by d.enterprise_id, d.decided_on desc, d.seq desc)`
}

/** As `standingsOn`, with the day since when a firm is in the base without a break. */
export function membersOn(on: IsoDate): RawBuilder<unknown> {
  return sql`(
    select s.*, (
      select min(i.decided_on) from reserve_decision i
      where i.enterprise_id = s.enterprise_id and i.kind = 'in' and i.decided_on <= ${on}::date
        and not exists (
          select from reserve_decision o where o.enterprise_id = i.enterprise_id and o.kind <> 'in'
            and o.decided_on <= ${on}::date
            and (o.decided_on > i.decided_on or o.decided_on = i.decided_on and o.seq > i.seq))) as since
    from ${standingsOn(on)} s where s.kind = 'in')`
}

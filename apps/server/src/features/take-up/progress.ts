import type { SaidReason, TakeUpStep } from '@yinyu/contract'
import { sql, type RawBuilder } from 'kysely'

/** Which policies: one, or all of a year. */
export interface TakeUpOf {
  readonly year: number
  readonly policy?: string | undefined
}

/** The steps by their number in the query below. */
export const stepNumbers: Readonly<Record<TakeUpStep, number>> = {
  eligible: 0,
  told: 1,
  read: 2,
  began: 3,
  filed: 4,
  approved: 5,
  paid: 6,
}

/**
 * One row for every firm and policy that was counted or that has a recorded step: `reached` is the furthest step, `steps` the
 * recorded ones, `base` tells how the firm counts: `eligible` (found eligible this year, and still so or already told of it),
 * `unknown` (a fact is missing), `outside` (a recorded step, but not found eligible) or `none`. `reason` is why it went no
 * further: the last one given since its matter last moved on, else 现在已不符合 or 未知.
 */
export function progressOf({ year, policy }: TakeUpOf): RawBuilder<unknown> {
  const only = (table: string) =>
    policy === undefined ? sql`true` : sql`${sql.ref(`${table}.policy`)} = ${policy}`
  return sql`(
    with live as materialized (
      select v.* from take_up_event v
      where v.year = ${year} and ${only('v')} and v.kind <> 'annulled'
        and not exists (select from take_up_event a where a.annuls = v.id)
    ), said as (
      select policy, enterprise_id, bool_or(kind = 'told') as told, bool_or(said_by = 'firm') as answered,
        bool_or(kind = 'began') as began, bool_or(kind = 'filed') as filed,
        bool_or(kind = 'approved') as approved, bool_or(kind = 'paid') as paid,
        bool_or(kind = 'interested') as interested,
        max(seq) filter (where kind in ('began', 'filed', 'approved', 'paid')) as moved,
        max(seq) filter (where kind = 'reason') as reasoned,
        (array_agg(reason order by seq desc) filter (where kind = 'reason'))[1] as reason,
        (array_agg(note order by seq desc) filter (where kind = 'reason'))[1] as note,
        max(seq) filter (where kind = 'asked') as asked,
        (array_agg(note order by seq desc) filter (where kind = 'asked'))[1] as question,
        max(seq) filter (where kind = 'replied') as replied,
        jsonb_object_agg(kind, happened_on) filter (where kind in ('told', 'began', 'filed', 'approved', 'paid')) as days
      from live group by policy, enterprise_id
    ), counted as (
      select t.* from take_up_firm t where t.year = ${year} and ${only('t')}
    ), reads as (
      select r.* from take_up_reads(${year}) r where ${only('r')}
    ), steps as (
      select coalesce(c.policy, s.policy) as policy, coalesce(c.enterprise_id, s.enterprise_id) as enterprise_id,
        c.verdict, c.met_on, c.facts_on, c.why, s.interested, s.days, s.note, s.question,
        r.read_at, s.asked > coalesce(s.replied, 0) as asking, s.reasoned > coalesce(s.moved, 0) as is_said, s.reason,
        array_remove(array[case when s.told then 1 end, case when r.read_at is not null or s.answered then 2 end,
          case when s.began then 3 end, case when s.filed then 4 end, case when s.approved then 5 end,
          case when s.paid then 6 end], null) as steps
      from counted c
      full join said s on s.policy = c.policy and s.enterprise_id = c.enterprise_id
      left join reads r on r.policy = s.policy and r.enterprise_id = s.enterprise_id
    ), reached as (
      select *, coalesce(steps[cardinality(steps)], 0) as reached from steps
    )
    select policy, enterprise_id, coalesce(verdict, 'uncounted') as verdict, facts_on, why, interested, days, read_at,
      reached, steps,
      case when is_said then note end as note, case when asking then question end as question,
      coalesce(asking, false) as asking,
      case when met_on is not null and (verdict = 'met' or reached > 0) then 'eligible'
        when reached > 0 then 'outside' when verdict = 'unknown' then 'unknown' else 'none' end as base,
      case when reached = 6 then null when is_said then reason
        when coalesce(verdict, 'unmet') <> 'met' then 'no-longer' else 'unknown' end as reason
    from reached)`
}

/** What the query above gives of one firm; `days` are those of recorded steps. */
export interface Progress {
  readonly verdict: 'met' | 'unknown' | 'unmet' | 'uncounted'
  readonly base: 'eligible' | 'outside' | 'unknown' | 'none'
  readonly reached: number
  readonly steps: readonly number[]
  readonly reason: SaidReason | null
}

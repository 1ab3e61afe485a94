import type { IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'

/**
 * The yearly update of the figures on the national platform (信息更新): due by 31 May, by the rule of 2022 by 30 April
 * [rules D26-2, S2]. Two missed within one validity period cost the title [D26-3, S1: to be verified, decides nothing here].
 */
export const UPDATE_RULE_CHANGED_IN = 2026

/** Those who hold one of these are bound (优质中小企业 of the ladder). */
export const BOUND_KINDS = ['innovative-sme', 'specialised-sme', 'little-giant'] as const

/** The last day for the update of a year. */
export function updateDeadline(year: number): IsoDate {
  return year >= UPDATE_RULE_CHANGED_IN ? `${year}-05-31` : `${year}-04-30`
}

/**
 * One row for each bound enterprise of the caller: whether this year's update is there, and how many deadlines were missed
 * since the year after the title began. That the year of recognition itself is free is a convention of ours.
 */
export function updateDuties(today: IsoDate) {
  const year = Number(today.slice(0, 4))
  return sql<{ enterprise_id: string; done: boolean; missed: number }>`(
    select bound.enterprise_id,
      exists (select from annual_update u where u.enterprise_id = bound.enterprise_id and u.year = ${year}) as done,
      (select count(*)::integer
        from generate_series(extract(year from bound.valid_from)::integer + 1, ${year}) as due (year)
        cross join lateral (select case when due.year >= ${UPDATE_RULE_CHANGED_IN}
          then make_date(due.year, 5, 31) else make_date(due.year, 4, 30) end as day) as last
        where last.day < ${today}::date
          and not exists (select from annual_update u
            where u.enterprise_id = bound.enterprise_id and u.year = due.year and u.done_on <= last.day)) as missed
    from (
      select enterprise_id, min(valid_from) as valid_from from title_standing
      where exists (select from enterprise a where a.id = enterprise_id and a.state = 'active') and kind in (${sql.join([...BOUND_KINDS])}) and hold = 'free'
        and valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)
      group by enterprise_id) as bound)`
}

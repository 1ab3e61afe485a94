import type { Ladder } from '@yinyu/contract'
import { addDays, significantDigits, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { DUE_DAYS, standingIs } from '../registry/filter-enterprises.ts'

interface Asked {
  readonly region: RegionCode
  readonly today: IsoDate
}

/** The titles of the enterprises of a region that the caller sees. */
function titlesIn({ sql: open }: Reading, region: RegionCode) {
  return open
    .selectFrom('title_standing as held')
    .innerJoin('enterprise', 'enterprise.id', 'held.enterprise_id')
    .where(sql<boolean>`starts_with(enterprise.region, ${significantDigits(region)})`)
}

/** How many hold each title today, and how many ever did. */
export async function countRungs(open: Reading, { region, today }: Asked): Promise<Ladder['rungs']> {
  return titlesIn(open, region)
    .select([
      'kind',
      sql<number>`count(distinct enterprise_id) filter (where ${standingIs('valid', today)})`.as('valid'),
      sql<number>`count(distinct enterprise_id)`.as('ever'),
    ])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
}

/** How many hold each title today, county by county. */
export async function countByRegion(open: Reading, { region, today }: Asked): Promise<Ladder['byRegion']> {
  return titlesIn(open, region)
    .where(standingIs('valid', today))
    .select(['enterprise.region', 'kind', sql<number>`count(distinct enterprise_id)`.as('valid')])
    .groupBy(['enterprise.region', 'kind'])
    .orderBy('enterprise.region')
    .orderBy('kind')
    .execute()
}

/** How many titles end on which of the next days. */
export async function countDue(open: Reading, { region, today }: Asked): Promise<Ladder['due']> {
  const rows = await titlesIn(open, region)
    .where(standingIs('due', today))
    .select(['kind', 'valid_to as date', sql<number>`count(distinct enterprise_id)`.as('count')])
    .groupBy(['kind', 'valid_to'])
    .orderBy('valid_to')
    .orderBy('kind')
    .execute()
  return rows.map(({ date, ...row }) => ({ ...row, date: date ?? addDays(today, DUE_DAYS) }))
}

/** How many enterprises hold a title that ends within the next days; one with two such titles counts once. */
export async function countDueFirms(
  open: Reading,
  { region, today }: Asked,
): Promise<readonly { readonly kind: string; readonly count: number }[]> {
  return titlesIn(open, region)
    .where(standingIs('due', today))
    .select(['kind', sql<number>`count(distinct enterprise_id)`.as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
}

/**
 * Year by year how many held each title at its end, and how many were granted it. A title that was taken away counts up
 * to the day on which that happened; one that was extended counts through;
 * an enterprise that was closed or merged counts up to that day.
 */
export async function countYears(open: Reading, { region, today }: Asked): Promise<Ladder['trend']> {
  const thisYear = Number(today.slice(0, 4))
  const { rows } = await sql<Ladder['trend'][number]>`
    with held as (
      select s.kind, s.enterprise_id, s.granted_on, s.valid_from,
        least(s.valid_to, (
          select max(v.happened_on) - 1 from title_event v
          where s.hold <> 'free' and v.title_id = s.title_id and v.kind = s.hold
            and not exists (select from title_event a where a.annuls = v.id)), (
          select max(c.happened_on) - 1 from enterprise_event c
          where e.state <> 'active' and c.enterprise_id = e.id and c.kind in ('closed', 'merged')
            and not exists (select from enterprise_event a where a.annuls = c.id))) as valid_to
      from title_standing s join enterprise e on e.id = s.enterprise_id
      where starts_with(e.region, ${significantDigits(region)})
    ), years as (
      select year, least(make_date(year, 12, 31), ${today}::date) as day
      from generate_series((select extract(year from min(granted_on))::integer from held), ${thisYear}) as of (year)
    )
    select kind, year,
      count(distinct enterprise_id) filter (where valid_from <= day and (valid_to is null or valid_to >= day)) as valid,
      count(distinct enterprise_id) filter (where extract(year from granted_on) = year and granted_on <= day) as granted
    from years cross join held group by kind, year order by kind, year`.execute(open.sql)
  return rows
}

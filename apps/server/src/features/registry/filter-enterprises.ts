import type { RegistryFilter, Standing } from '@yinyu/contract'
import { significantDigits, type IsoDate } from '@yinyu/kernel'
import { sql, type ExpressionBuilder, type SqlBool, type Expression } from 'kysely'
import { searchTerm } from '../../storage/search-text.ts'
import type { Tables } from '../../storage/tables.ts'
import type { Reading } from '../../storage/transaction.ts'
import { updateDuties } from '../ladder/update-duty.ts'
import { addDays } from './add-days.ts'

/** How far ahead a title counts as soon due: the next 90 days. */
export const DUE_DAYS = 90

type Where = ExpressionBuilder<Tables, 'enterprise'>

/** The enterprises of the caller that a filter leaves; the same for list, count, export and every figure. */
export function filterEnterprises(
  { sql: open }: Pick<Reading, 'sql'>,
  filter: RegistryFilter,
  today: IsoDate,
) {
  return open.selectFrom('enterprise').where((where) => where.and(conditionsOf(where, filter, today)))
}

function conditionsOf(where: Where, filter: RegistryFilter, today: IsoDate): Expression<SqlBool>[] {
  const { find, region, industry, state } = filter
  const conditions: Expression<SqlBool>[] = []
  const term = find === undefined ? '' : searchTerm(find)
  if (term !== '') conditions.push(contains(term))
  if (region !== undefined)
    conditions.push(sql<boolean>`starts_with(enterprise.region, ${significantDigits(region)})`)
  if (industry !== undefined) conditions.push(sql<boolean>`starts_with(industry, ${industry})`)
  if (state !== undefined) conditions.push(where('state', '=', state))
  if (filter.updates !== undefined) conditions.push(owesUpdate(filter.updates, today))
  if (asksForTitle(filter)) conditions.push(holdsTitle(where, filter, today))
  return conditions
}

function owesUpdate(updates: NonNullable<RegistryFilter['updates']>, today: IsoDate): Expression<SqlBool> {
  const wanted = {
    bound: sql`true`,
    done: sql`duty.done`,
    missing: sql`not duty.done`,
    'one-strike': sql`duty.missed = 1`,
    'two-strikes': sql`duty.missed >= 2`,
  }[updates]
  return sql<boolean>`enterprise.id in (select duty.enterprise_id from ${updateDuties(today)} as duty where ${wanted})`
}

function asksForTitle({ title, standing, grantedIn, dueIn }: RegistryFilter): boolean {
  return [title, standing, grantedIn, dueIn].some((each) => each !== undefined)
}

function holdsTitle(where: Where, filter: RegistryFilter, today: IsoDate): Expression<SqlBool> {
  const { title, grantedIn, dueIn } = filter
  // A title without a word about its standing means one that counts today; a year or a month speaks of any.
  const standing = filter.standing ?? (grantedIn === undefined && dueIn === undefined ? 'valid' : 'ever')
  return where.exists((from) => {
    let held = from
      .selectFrom('title_standing as held')
      .select(sql<number>`1`.as('one'))
      .whereRef('held.enterprise_id', '=', 'enterprise.id')
      .where(standingIs(standing, today))
    if (title !== undefined) held = held.where('held.kind', '=', title)
    if (grantedIn !== undefined)
      held = held.where(sql<boolean>`extract(year from held.granted_on) = ${grantedIn}`)
    if (dueIn !== undefined) held = held.where(sql<boolean>`to_char(held.valid_to, 'YYYY-MM') = ${dueIn}`)
    return held
  })
}

/** Whether the title `held` stands so on a day. */
export function standingIs(standing: Standing, today: IsoDate): Expression<SqlBool> {
  const inTime = sql<boolean>`held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to >= ${today}::date)`
  switch (standing) {
    case 'ever':
      return sql<boolean>`true`
    case 'valid':
      return sql<boolean>`held.hold = 'free' and ${inTime}`
    case 'due':
      return sql<boolean>`held.hold = 'free' and ${inTime} and held.valid_to <= ${addDays(today, DUE_DAYS)}::date`
    case 'expired':
      return sql<boolean>`held.hold = 'free' and held.valid_to < ${today}::date`
    case 'suspended':
    case 'revoked':
      return sql<boolean>`held.hold = ${standing}`
  }
}

/** Two letters and more are found by an index; a single one is in so many texts that none would help. */
function contains(term: string): Expression<SqlBool> {
  if ([...term].length < 2) return sql<boolean>`search_text like ${`%${escapeLike(term)}%`}`
  return sql<boolean>`enterprise.id in (select search_enterprises(${term}))`
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

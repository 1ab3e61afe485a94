import type { RegistryFilter, Standing } from '@yinyu/contract'
import { addDays, significantDigits, type IsoDate } from '@yinyu/kernel'
import { sql, type ExpressionBuilder, type SqlBool, type Expression } from 'kysely'
import { searchTerm } from '../../storage/search-text.ts'
import type { Tables } from '../../storage/tables.ts'
import type { Reading } from '../../storage/transaction.ts'
import { updateDuties } from '../ladder/update-duty.ts'

/** How far ahead a title counts as soon due: the next 90 days. */
export const DUE_DAYS = 90

type Where = ExpressionBuilder<Tables, 'enterprise'>

/** The enterprises of the caller that a filter leaves; the same for list, count, export and every figure. */
export async function filterEnterprises(
  open: Pick<Reading, 'sql'>,
  filter: RegistryFilter,
  today: IsoDate,
): Promise<{ readonly found: ReturnType<typeof select>; readonly way: SearchWay }> {
  const way = await searchWayOf(open, filter)
  return { found: select(open, filter, { today, way }), way }
}

function select({ sql: open }: Pick<Reading, 'sql'>, filter: RegistryFilter, how: How) {
  return open.selectFrom('enterprise').where((where) => where.and(conditionsOf(where, filter, how)))
}

interface How {
  readonly today: IsoDate
  readonly way: SearchWay
}

function conditionsOf(where: Where, filter: RegistryFilter, { today, way }: How): Expression<SqlBool>[] {
  const { find, region, industry, state } = filter
  const conditions: Expression<SqlBool>[] = []
  const term = find === undefined ? '' : searchTerm(find)
  if (term !== '') conditions.push(contains(term, way))
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

/** Recognised anew before the end: a later title of the class goes on, and the earlier end asks for nothing. */
const carriedOn = sql<boolean>`exists (
  select from title_standing as later
  where later.enterprise_id = held.enterprise_id and later.kind = held.kind and later.hold = 'free'
    and (later.valid_to is null or later.valid_to > held.valid_to))`

/** Whether the title `held` of `enterprise` stands so on a day; what no longer exists holds nothing. */
export function standingIs(standing: Standing, today: IsoDate): Expression<SqlBool> {
  const inTime = sql<boolean>`enterprise.state = 'active' and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to >= ${today}::date)`
  switch (standing) {
    case 'ever':
      return sql<boolean>`true`
    case 'valid':
      return sql<boolean>`held.hold = 'free' and ${inTime}`
    case 'due':
      return sql<boolean>`held.hold = 'free' and ${inTime} and held.valid_to <= ${addDays(today, DUE_DAYS)}::date and not ${carriedOn}`
    case 'expired':
      return sql<boolean>`held.hold = 'free' and held.valid_to < ${today}::date`
    case 'suspended':
    case 'revoked':
      return sql<boolean>`held.hold = ${standing}`
  }
}

/** Beyond so many an index leads to so much of the table that reading it through is quicker. */
const FOUND_BY_INDEX_MOST = 1_000

/**
 * What a word is looked for by: the enterprises that an index finds; every name where it is in too many of them; the names
 * of the scope where that is a narrow one.
 */
type SearchWay = readonly string[] | 'by reading' | 'by reading a few'

/** Looks once into the index of letter pairs, unless the scope is so narrow that the database would rather read it. */
async function searchWayOf(
  { sql: open }: Pick<Reading, 'sql'>,
  { find }: RegistryFilter,
): Promise<SearchWay> {
  const term = find === undefined ? '' : searchTerm(find)
  // A single letter has no pair; it is in so many names that no index would help.
  if ([...term].length < 2) return 'by reading'
  const { rows } = await sql<{ id: string | null }>`
    select search_enterprises(${term}, ${FOUND_BY_INDEX_MOST + 1}) as id`.execute(open)
  if (rows.length > FOUND_BY_INDEX_MOST) return 'by reading'
  const ids = rows.flatMap(({ id }) => id ?? [])
  return ids.length < rows.length ? 'by reading a few' : ids
}

function contains(term: string, way: SearchWay): Expression<SqlBool> {
  if (typeof way === 'string') return sql<boolean>`search_text like ${`%${escapeLike(term)}%`}`
  return sql<boolean>`enterprise.id = any (${way}::uuid[])`
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

import type { EnterpriseRow, RegistryFilter } from '@yinyu/contract'
import { significantDigits, type IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Scope } from '../../storage/scope.ts'
import type { Reading } from '../../storage/transaction.ts'
import { filterEnterprises } from './filter-enterprises.ts'

export interface ListQuery extends RegistryFilter {
  readonly sort: 'code' | 'name' | 'due'
  readonly page: number
  readonly most: number
}

/** One page of the enterprises of the caller, with how many there are in all. */
export async function listPage(
  open: Reading,
  { sort, page, most, ...filter }: ListQuery,
  today: IsoDate,
): Promise<{ count: number; rows: EnterpriseRow[] }> {
  const { found, way } = await filterEnterprises(open, filter, today)
  const onPage = sorted(found, sort, today)
    .select(['id', 'credit_code as creditCode', 'name', 'region', 'industry', 'state'])
    .offset((page - 1) * most)
    .limit(most)
  const countAll = async (): Promise<number> =>
    (await found.select((all) => all.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
  if (way === 'by reading') {
    const count = await countAll()
    if (sort === 'code' && count >= WALKED_LEAST && isWhole(filter, open.acting.scope)) await walkByCode(open)
    return { count, rows: await withTitles(open, await onPage.execute()) }
  }
  // There are few, so they are laid out once for both.
  if (way !== 'by reading a few') await lookUpEach(open)
  const counted = await onPage.select(sql<number>`count(*) over ()`.as('count')).execute()
  const [first] = counted
  const count = first === undefined && page > 1 ? await countAll() : (first?.count ?? 0)
  return { count, rows: await withTitles(open, counted) }
}

/** Of a shorter list the codes may all lie together far from the first, and sorting it is quicker than to walk there. */
const WALKED_LEAST = 4_000
const PROVINCE_DIGITS = 2

/** Nothing narrows the list of a whole province but a word that many names hold. */
function isWhole(filter: RegistryFilter, scope: Scope): boolean {
  if (!('region' in scope) || significantDigits(scope.region).length > PROVINCE_DIGITS) return false
  return Object.entries(filter).every(
    ([name, asked]) => name === 'state' || name === 'find' || asked === undefined || asked === '',
  )
}

/**
 * The planner takes every scope for a small one and would sort a whole province for its first page, where walking along
 * the codes finds it at once; said for this transaction only.
 */
async function walkByCode(open: Reading): Promise<void> {
  await sql`select set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`.execute(
    open.sql,
  )
}

/** For the same reason it would read a whole scope to find in it what a list of ids names. */
async function lookUpEach(open: Reading): Promise<void> {
  await sql`select set_config('enable_bitmapscan', 'off', true)`.execute(open.sql)
}

type Found = Awaited<ReturnType<typeof filterEnterprises>>['found']

function sorted(found: Found, sort: ListQuery['sort'], today: IsoDate) {
  switch (sort) {
    case 'code':
      return found.orderBy('credit_code')
    case 'name':
      return found.orderBy(sql`name collate "C"`).orderBy('credit_code')
    case 'due':
      return found
        .orderBy(
          sql`(select min(s.valid_to) from title_standing s
            where s.enterprise_id = enterprise.id and s.hold = 'free' and s.valid_to >= ${today}::date)`,
        )
        .orderBy('credit_code')
  }
}

interface Bare {
  readonly id: string
  readonly creditCode: string
  readonly name: string
  readonly region: string
  readonly industry: string | null
  readonly state: string
}

/** The rows as they are shown, each with its titles, the newest first. */
export async function withTitles(open: Reading, rows: readonly Bare[]): Promise<EnterpriseRow[]> {
  if (rows.length === 0) return []
  const held = await open.sql
    .selectFrom('title_standing')
    .select([
      'enterprise_id',
      'kind',
      'granted_on as grantedOn',
      'valid_from as validFrom',
      'valid_to',
      'hold',
    ])
    .where(
      'enterprise_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('valid_from', 'desc')
    .orderBy('kind')
    .execute()
  const byEnterprise = Map.groupBy(held, ({ enterprise_id }) => enterprise_id)
  return rows.map(({ id, creditCode, name, region, industry, state }) => ({
    id,
    creditCode,
    name,
    region,
    state: state as EnterpriseRow['state'],
    industry: industry ?? undefined,
    titles: (byEnterprise.get(id) ?? []).map(({ kind, grantedOn, validFrom, valid_to, hold }) => ({
      kind,
      grantedOn,
      validFrom,
      validTo: valid_to ?? undefined,
      hold: hold as EnterpriseRow['titles'][number]['hold'],
    })),
  }))
}

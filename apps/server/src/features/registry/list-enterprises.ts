import type { EnterpriseRow, RegistryFilter } from '@yinyu/contract'
import { significantDigits, type IsoDate } from '@yinyu/kernel'
import { sql, type RawBuilder } from 'kysely'
import type { Scope } from '../../storage/scope.ts'
import type { Reading } from '../../storage/transaction.ts'
import { filterEnterprises } from './filter-enterprises.ts'

export interface ListQuery extends RegistryFilter {
  readonly sort: 'code' | 'name' | 'due'
  readonly page: number
  readonly most: number
}

/** One page of the enterprises of the caller, with how many there are in all. */
export async function listPage(open: Reading, query: ListQuery, today: IsoDate): Promise<Listed> {
  const { sort, page, most, ...filter } = query
  const { found, way } = await filterEnterprises(open, filter, today)
  if (typeof way !== 'string') await lookUpEach(open)
  const breadth = breadthOf(filter, open.acting.scope)
  const few = breadth === 'whole province' ? undefined : await listFew(open, found, query, today)
  if (few !== undefined) return few
  const count = await countAll(found)
  if (sort === 'code' && breadth !== 'part') await walkByCode(open)
  const rows = await found
    .select([...shown, 'credit_code as creditCode'])
    .orderBy(orderOf(sort, today))
    .offset((page - 1) * most)
    .limit(most)
    .execute()
  return { count, rows: await withTitles(open, rows) }
}

interface Listed {
  readonly count: number
  readonly rows: EnterpriseRow[]
}

/** Beyond so many, counting them and walking along the codes is quicker than laying them out. */
const LAID_OUT_MOST = 4_000

/** Reads the enterprises once for count and page; undefined where there are too many. */
async function listFew(
  open: Reading,
  found: Found,
  { sort, page, most }: ListQuery,
  today: IsoDate,
): Promise<Listed | undefined> {
  const few = found.select([...shown, 'credit_code']).limit(LAID_OUT_MOST + 1)
  const rows = await open.sql
    .selectFrom(few.as('enterprise'))
    .select([...shown, 'credit_code as creditCode', sql<number>`count(*) over ()`.as('count')])
    .orderBy(orderOf(sort, today))
    .offset((page - 1) * most)
    .limit(most)
    .execute()
  const count = rows[0]?.count ?? (page > 1 ? await countAll(found) : 0)
  return count > LAID_OUT_MOST ? undefined : { count, rows: await withTitles(open, rows) }
}

const shown = ['id', 'name', 'region', 'industry', 'state'] as const

async function countAll(found: Found): Promise<number> {
  return (await found.select((all) => all.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
}

const PROVINCE_DIGITS = 2

/** How much of the registry a filter can leave: all of a province, whatever of it holds a word, or a part. */
function breadthOf(
  { find, state, ...rest }: RegistryFilter,
  scope: Scope,
): 'whole province' | 'word in a province' | 'part' {
  if (!('region' in scope) || significantDigits(scope.region).length > PROVINCE_DIGITS) return 'part'
  if (state === 'merged' || state === 'closed') return 'part'
  if (Object.values(rest).some((asked) => asked !== undefined && asked !== '')) return 'part'
  return find === undefined || find === '' ? 'whole province' : 'word in a province'
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

function orderOf(sort: ListQuery['sort'], today: IsoDate): RawBuilder<unknown> {
  switch (sort) {
    case 'code':
      return sql`credit_code`
    case 'name':
      return sql`name collate "C", credit_code`
    case 'due':
      // Of each class the last end: what was recognised anew before its end goes on.
      return sql`(select min(own.last) from (select max(coalesce(s.valid_to, 'infinity')) as last
        from title_standing s where s.enterprise_id = enterprise.id and s.hold = 'free'
          and (s.valid_to is null or s.valid_to >= ${today}::date) group by s.kind) as own), credit_code`
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

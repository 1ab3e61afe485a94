import type { EnterpriseRow, RegistryFilter } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
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
  const { count } = await found
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (sort === 'code' && way === 'by reading' && isWhole(filter)) await walkByCode(open)
  const rows = await sorted(found, sort, today)
    .select(['id', 'credit_code as creditCode', 'name', 'region', 'industry', 'state'])
    .offset((page - 1) * most)
    .limit(most)
    .execute()
  return { count, rows: await withTitles(open, rows) }
}

/** Nothing narrows the list but where one is, or a word that many names hold. */
function isWhole(filter: RegistryFilter): boolean {
  return Object.entries(filter).every(
    ([name, asked]) =>
      name === 'state' || name === 'region' || name === 'find' || asked === undefined || asked === '',
  )
}

/**
 * The planner takes every scope for a small one and would sort a whole province for its first page. To walk along the codes
 * is right for every scope; said for this transaction only.
 */
async function walkByCode(open: Reading): Promise<void> {
  await sql`select set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`.execute(
    open.sql,
  )
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
  return rows.map(({ industry, state, ...row }) => ({
    ...row,
    state: state as EnterpriseRow['state'],
    industry: industry ?? undefined,
    titles: (byEnterprise.get(row.id) ?? []).map(({ kind, grantedOn, validFrom, valid_to, hold }) => ({
      kind,
      grantedOn,
      validFrom,
      validTo: valid_to ?? undefined,
      hold: hold as EnterpriseRow['titles'][number]['hold'],
    })),
  }))
}

import type { EnterpriseRow, RegistryFilter } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { sql, type SelectQueryBuilder } from 'kysely'
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
  // Filtered once: the count and the page are of the same rows.
  const rows = await sorted(
    open.sql
      .with('found', () =>
        filterEnterprises(open, filter, today).select([
          'id',
          'credit_code as creditCode',
          'name',
          'region',
          'industry',
          'state',
        ]),
      )
      .selectFrom('found')
      .selectAll()
      .select(sql<number>`(select count(*) from found)`.as('count')),
    sort,
    today,
  )
    .offset((page - 1) * most)
    .limit(most)
    .execute()
  if (rows.length === 0 && page > 1) return { count: await countOf(open, filter, today), rows: [] }
  return { count: rows[0]?.count ?? 0, rows: await withTitles(open, rows) }
}

/** Behind the last page there is no row to carry the count. */
async function countOf(open: Reading, filter: RegistryFilter, today: IsoDate): Promise<number> {
  const { count } = await filterEnterprises(open, filter, today)
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

type Found = SelectQueryBuilder<{ found: Omit<Bare, 'count'> }, 'found', Bare & { count: number }>

function sorted(found: Found, sort: ListQuery['sort'], today: IsoDate) {
  switch (sort) {
    case 'code':
      return found.orderBy('creditCode')
    case 'name':
      return found.orderBy(sql`name collate "C"`).orderBy('creditCode')
    case 'due':
      return found
        .orderBy(
          sql`(select min(s.valid_to) from title_standing s
            where s.enterprise_id = found.id and s.hold = 'free' and s.valid_to >= ${today}::date)`,
        )
        .orderBy('creditCode')
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

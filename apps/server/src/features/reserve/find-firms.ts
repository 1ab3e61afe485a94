import type { ReserveSource } from '@yinyu/catalogue'
import type { IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { standingIs } from '../registry/filter-enterprises.ts'
import type { ListRow } from '../firm-lists/read-rows.ts'
import type { RuleAnswers } from './answer-rule.ts'
import { mapPausing } from './map-pausing.ts'

/** A firm that a source gave, and why, in words. */
export interface Found {
  readonly source: string
  readonly enterprise: string
  readonly verdict: 'met' | 'unknown'
  readonly why: readonly string[]
}

/** Firms that the answers of a standard give, of those that may be looked at. */
export async function foundByRule(
  source: string,
  { firms }: Pick<RuleAnswers, 'firms'>,
  maySee: (enterprise: string) => boolean,
): Promise<readonly Found[]> {
  const seen = firms.filter(({ enterprise }) => maySee(enterprise))
  return mapPausing(seen, ({ enterprise, verdict, why }) => ({ source, enterprise, verdict, why: why() }))
}

/** Firms of the caller that hold a title today. */
export async function foundByTitle(
  { sql: open }: Reading,
  { id, holds, title }: Pick<ReserveSource, 'id' | 'holds' | 'title'>,
  today: IsoDate,
): Promise<readonly Found[]> {
  if (holds === undefined) return []
  const rows = await open
    .selectFrom('title_standing as held')
    .innerJoin('enterprise', 'enterprise.id', 'held.enterprise_id')
    .where('held.kind', '=', holds)
    .where(standingIs('valid', today))
    .select('held.enterprise_id as enterprise')
    .select(sql<string | null>`max(coalesce(held.valid_to, '9999-12-31'::date))::text`.as('validTo'))
    .groupBy('held.enterprise_id')
    .execute()
  return rows.map(({ enterprise, validTo }) => ({
    source: id,
    enterprise,
    verdict: 'met',
    why: [
      validTo === null || validTo.startsWith('9999')
        ? `本系统登记的称号今天有效（${title}）`
        : `本系统登记的称号，有效期到 ${validTo}`,
    ],
  }))
}

/** Firms of the caller on the lists of a source that count today; rows whose firm has been registered since are found too. */
export async function foundByLists({ sql: open }: Reading, source: string): Promise<readonly Found[]> {
  const rows = await open
    .selectFrom('firm_list_row as r')
    .innerJoin('firm_list as l', 'l.id', 'r.list_id')
    .innerJoin('enterprise as e', 'e.id', 'r.enterprise_id')
    .where('l.reserve_source', '=', source)
    .where('l.withdrawn_at', 'is', null)
    .where('e.state', '=', 'active')
    .select([
      'r.enterprise_id as enterprise',
      'r.details',
      'r.row',
      'l.name',
      'l.issuer',
      'l.issued_on as issuedOn',
    ])
    .orderBy('l.issued_on', 'desc')
    .orderBy('r.row')
    .execute()
  const byFirm = Map.groupBy(rows, ({ enterprise }) => enterprise ?? '')
  return [...byFirm].map(([enterprise, own]) => ({
    source,
    enterprise,
    verdict: 'met',
    why: own.map(({ details, row, name, issuer, issuedOn }) => {
      const told = (details as ListRow['details']).map(({ title, text }) => `${title}：${text}`)
      return `《${name}》（${issuer}，${issuedOn}）第 ${row} 行${told.length > 0 ? `，${told.join('，')}` : ''}`
    }),
  }))
}

/** Rows of lists whose firm was not registered when they came, and is now. */
export async function matchLateFirms({ sql: open }: Reading): Promise<void> {
  await sql`
    update firm_list_row r set enterprise_id = e.id
    from enterprise e
    where r.enterprise_id is null and r.issue_code = 'LIST_NOT_REGISTERED' and r.credit_code = e.credit_code
      and e.state = 'active' and exists (select from firm_list l where l.id = r.list_id
        and starts_with(l.region, (select acting_region())))`.execute(open)
}

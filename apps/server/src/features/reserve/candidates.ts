import type { ReserveCandidate, ReserveStanding } from '@yinyu/contract'
import { significantDigits, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { sql, type RawBuilder } from 'kysely'
import { searchTerm } from '../../storage/search-text.ts'
import type { Reading } from '../../storage/transaction.ts'
import { standingsOn } from './standing.ts'

/** Which candidates of a batch. */
export interface CandidateWish {
  readonly batch: string
  readonly source?: string | undefined
  readonly sourcesLeast?: number | undefined
  readonly verdict: 'met' | 'unknown'
  readonly standing?: ReserveStanding | undefined
  readonly region?: RegionCode | undefined
  readonly find?: string | undefined
}

interface Row extends Omit<ReserveCandidate, 'reason' | 'decidedOn'> {
  readonly reason: string | null
  readonly decidedOn: IsoDate | null
  readonly count: number
}

/**
 * The candidates of a batch, each once with all its sources; those that most sources gave first. `unknown` are those of
 * which no source can say that they are to be met.
 */
export async function listCandidates(
  { sql: open }: Reading,
  wish: CandidateWish,
  given: { readonly today: IsoDate; readonly from: number; readonly most: number },
): Promise<{ readonly count: number; readonly rows: readonly ReserveCandidate[] }> {
  const { rows } = await sql<Row>`
    with given as (
      select f.enterprise_id, count(*) filter (where f.verdict = 'met') as met,
        jsonb_agg(jsonb_build_object('source', f.source, 'verdict', f.verdict, 'why', f.why)
          order by f.verdict, f.source) as finds
      from reserve_find f where f.batch_id = ${wish.batch} group by f.enterprise_id
    )
    select e.id as enterprise, e.credit_code as "creditCode", e.name, e.region, g.finds,
      coalesce(s.kind, 'open') as standing, s.reason, s.decided_on as "decidedOn",
      count(*) over () as count
    from given g join enterprise e on e.id = g.enterprise_id
    left join ${standingsOn(given.today)} s on s.enterprise_id = g.enterprise_id
    where ${sql.join([sql`true`, ...conditionsOf(wish)], sql` and `)}
    order by g.met desc, jsonb_array_length(g.finds) desc, e.region collate "C", e.credit_code
    offset ${given.from} limit ${given.most}`.execute(open)
  return {
    count: rows[0]?.count ?? 0,
    rows: rows.map(({ enterprise, creditCode, name, region, finds, standing, reason, decidedOn }) => ({
      enterprise,
      creditCode,
      name,
      region,
      standing,
      finds: [...finds],
      reason: reason ?? undefined,
      decidedOn: decidedOn ?? undefined,
    })),
  }
}

function conditionsOf(wish: CandidateWish): readonly RawBuilder<unknown>[] {
  const { source, sourcesLeast, verdict, standing, region, find } = wish
  const conditions: RawBuilder<unknown>[] = [verdict === 'met' ? sql`g.met > 0` : sql`g.met = 0`]
  if (sourcesLeast !== undefined) conditions.push(sql`g.met >= ${sourcesLeast}`)
  if (source !== undefined)
    conditions.push(
      sql`g.finds @> jsonb_build_array(jsonb_build_object('source', ${source}::text, 'verdict', ${verdict}::text))`,
    )
  if (standing !== undefined) conditions.push(sql`coalesce(s.kind, 'open') = ${standing}`)
  conditions.push(...placeAndName({ region, find }))
  return conditions
}

/** Narrows to a region and to a part of the name or the code of the firm `e`. */
export function placeAndName({
  region,
  find,
}: Pick<CandidateWish, 'region' | 'find'>): readonly RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (region !== undefined) conditions.push(sql`starts_with(e.region, ${significantDigits(region)})`)
  const term = find === undefined ? '' : searchTerm(find)
  if (term !== '')
    conditions.push(sql`e.search_text like ${`%${term.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`)
  return conditions
}

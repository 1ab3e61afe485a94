import type { ReserveBatchView } from '@yinyu/contract'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'

export const ROWS_A_PAGE = 20

/** The batches that the caller sees, the newest first; the numbers are of the firms that the caller sees. */
export async function tellBatches(
  { sql: open }: Reading,
  wanted: { readonly id: string } | { readonly page: number },
): Promise<readonly ReserveBatchView[]> {
  let found = open
    .selectFrom('reserve_batch as b')
    .select(['b.id', 'b.region', 'b.year', 'b.found_on as foundOn', 'b.made_at as madeAt', 'b.sources'])
    .select('b.facts_on as factsOn')
    .select(sql<string>`coalesce(person_label(b.made_by), '')`.as('madeBy'))
    .select(
      sql<number>`(select count(distinct f.enterprise_id) from reserve_find f
        where f.batch_id = b.id and f.verdict = 'met')`.as('met'),
    )
    .select(
      sql<number>`(select count(distinct f.enterprise_id) from reserve_find f
        where f.batch_id = b.id and not exists (select from reserve_find m
          where m.batch_id = b.id and m.enterprise_id = f.enterprise_id and m.verdict = 'met'))`.as(
        'unknown',
      ),
    )
    .orderBy('b.made_at', 'desc')
    .orderBy('b.id')
  if ('id' in wanted) found = found.where('b.id', '=', wanted.id)
  else found = found.offset((wanted.page - 1) * ROWS_A_PAGE).limit(ROWS_A_PAGE)
  const rows = await found.execute()
  return rows.map(({ region, sources, factsOn, madeAt, ...row }) => ({
    ...row,
    region: region === '' ? '100000' : region.padEnd(6, '0'),
    sources: sources as string[],
    factsOn: factsOn ?? undefined,
    madeAt: madeAt.toISOString(),
  }))
}

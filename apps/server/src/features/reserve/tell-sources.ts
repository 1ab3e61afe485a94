import type { ReserveSourceView } from '@yinyu/contract'
import type { ReserveSource } from '@yinyu/catalogue'
import type { Reading } from '../../storage/transaction.ts'

/** The sources as people choose among them, with how many lists of each count today. */
export async function tellSources(
  { sql }: Reading,
  sources: readonly ReserveSource[],
): Promise<ReserveSourceView[]> {
  const rows = await sql
    .selectFrom('firm_list')
    .select((all) => ['reserve_source as source', all.fn.countAll<number>().as('count')])
    .where('withdrawn_at', 'is', null)
    .where('reserve_source', 'is not', null)
    .groupBy('reserve_source')
    .execute()
  const lists = new Map(rows.map(({ source, count }) => [source, count]))
  return sources.map(
    ({ id, title, about, standard, holds, list, discovery, clause, tag, sources: from, note }) => ({
      id,
      title,
      about,
      by: [
        ...(standard === undefined ? [] : ['standard' as const]),
        ...(holds === undefined ? [] : ['title' as const]),
        ...(list === undefined ? [] : ['list' as const]),
      ],
      details: list?.details.map((detail) => detail.title) ?? [],
      isDiscovery: discovery === true,
      clause,
      tag,
      sources: [...(from ?? [])],
      note,
      lists: lists.get(id) ?? 0,
    }),
  )
}

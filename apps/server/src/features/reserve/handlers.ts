import {
  decideReserve,
  exportReserveBase,
  exportReserveCandidates,
  isRefusal,
  listReserveBatches,
  listReserveCandidates,
  makeReserveBatch,
  readReserveBase,
  readReserveCounts,
  readReserveHistory,
  readReserveSources,
} from '@yinyu/contract'
import { isInRegion, WHOLE_COUNTRY } from '@yinyu/kernel'
import { changing, reading, serving, type Asked, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { countMembers, listMembers } from './base-list.ts'
import { listCandidates } from './candidates.ts'
import { decideFirms } from './decide.ts'
import { baseFile, candidatesFile, EXPORT_ROWS_MOST } from './export.ts'
import { readReserveLife } from './history.ts'
import { answerSources, makeBatch, sourcesOf } from './make-batch.ts'
import { ROWS_A_PAGE, tellBatches } from './tell-batches.ts'
import { tellSources } from './tell-sources.ts'

export const reserveHandlers: readonly Handler[] = [
  reading(readReserveSources, async (open, { house }) => ({
    sources: await tellSources(open, house.catalogue.reserveSources),
  })),

  reading(listReserveBatches, async (open, { query }) => {
    const { count } = await open.sql
      .selectFrom('reserve_batch')
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return { count, rows: [...(await tellBatches(open, query))] }
  }),

  serving(makeReserveBatch, async ({ body, caller, house, key, today }) => {
    const own = caller.post?.region ?? WHOLE_COUNTRY
    const region = body.region ?? own
    if (isInRegion(region, own) !== 'met') return refuseAtDoor('NOT_FOUND')
    const sources = sourcesOf(house.catalogue.reserveSources, body.sources)
    if (isRefusal(sources)) return sources
    const answers = await answerSources(house, sources)
    if (isRefusal(answers)) return answers
    const wish = { year: body.year, region, sources }
    const command = { key, kind: makeReserveBatch.id, content: body }
    const { answer } = await house.storage.perform(caller.acting, command, (open) =>
      makeBatch(open, { wish, answers, house, today }),
    )
    return answer
  }),

  reading(readReserveCounts, async (open, { params }) => {
    const [batch] = await tellBatches(open, params)
    if (batch === undefined) return refuseAtDoor('NOT_FOUND')
    const rows = await open.sql
      .selectFrom('reserve_count')
      .select(['source', 'region', 'met', 'unknown'])
      .where('batch_id', '=', batch.id)
      .orderBy('region')
      .orderBy('source')
      .execute()
    return { batch, rows }
  }),

  reading(listReserveCandidates, (open, { query, today }) =>
    listCandidates(open, query, { today, from: (query.page - 1) * ROWS_A_PAGE, most: ROWS_A_PAGE }).then(
      ({ count, rows }) => ({ count, rows: [...rows] }),
    ),
  ),

  serving(exportReserveCandidates, async ({ query, caller, house, today, from }) => {
    const { storage, catalogue } = house
    const { rows } = await storage.read(caller.acting, (open) =>
      listCandidates(open, query, { today, from: 0, most: EXPORT_ROWS_MOST }),
    )
    await noteExport({ caller, house, from }, exportReserveCandidates.id, query)
    return candidatesFile(rows, catalogue, today)
  }),

  reading(readReserveBase, async (open, { query, today }) => {
    const { page, on = today, ...rest } = query
    const wish = { on, ...rest }
    const byRegion = await countMembers(open, wish)
    const rows = await listMembers(open, wish, { from: (page - 1) * ROWS_A_PAGE, most: ROWS_A_PAGE })
    const count = byRegion.reduce((sum, each) => sum + each.count, 0)
    return { on, count, byRegion: [...byRegion], rows: [...rows] }
  }),

  serving(exportReserveBase, async ({ query, caller, house, today, from }) => {
    const { on = today, ...rest } = query
    const rows = await house.storage.read(caller.acting, (open) =>
      listMembers(open, { on, ...rest }, { from: 0, most: EXPORT_ROWS_MOST }),
    )
    await noteExport({ caller, house, from }, exportReserveBase.id, query)
    return baseFile(rows, house.catalogue, on)
  }),

  changing(decideReserve, (open, { body, caller, today }) =>
    decideFirms(open, body, { unit: caller.post?.unit ?? '', today }),
  ),

  reading(readReserveHistory, async (open, { params }) => {
    const there = await open.sql
      .selectFrom('enterprise')
      .select('id')
      .where('id', '=', params.id)
      .executeTakeFirst()
    return there === undefined ? refuseAtDoor('NOT_FOUND') : readReserveLife(open, params.id)
  }),
]

/** What has left the house is on record: who, when, which filter; not the rows. */
async function noteExport(
  { caller, house, from }: Pick<Asked, 'caller' | 'house' | 'from'>,
  kind: string,
  content: unknown,
): Promise<void> {
  const command = { key: `export-${from.request}-${crypto.randomUUID()}`, kind, content }
  await house.storage.perform(caller.acting, command, (open) => {
    open.audit({ kind: 'reserve-exported', objectKind: 'reserve', object: caller.acting.person })
    return Promise.resolve(null)
  })
}

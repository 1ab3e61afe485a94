import {
  isRefusal,
  refuse,
  type RehearsalFirms,
  type RehearsalFirmsAsked,
  type Refusal,
} from '@yinyu/contract'
import { quantityAt } from '@yinyu/rules'
import { askOrder, type Asking } from './order-asked.ts'

type Row = RehearsalFirms['rows'][number]

/** One page of the firms behind a figure. Names come from the records, under the row policies of whoever asks. */
export async function listFirms(
  body: RehearsalFirmsAsked,
  asking: Asking,
): Promise<RehearsalFirms | Refusal> {
  const prepared = await askOrder(body.recipe, asking)
  if (isRefusal(prepared)) return prepared
  const { asked } = prepared
  if (!asked)
    return refuse('REHEARSAL_FAULTS', prepared.faults[0]?.message ?? '这个方案不能预演，请检查后再试。')
  const { stages, scenery, order } = asked
  const { variant, group, row, page, most } = body
  const found = await stages.firms(scenery, order, { variant, group, row, skip: (page - 1) * most, most })
  if (found.is === 'faults')
    return refuse('REHEARSAL_FAULTS', found.message ?? '这个方案不能预演，请检查后再试。')
  if (found.is === 'no-variant') return refuse('REHEARSAL_VARIANT', '没有这个方案，请刷新后重试。')
  const { board } = scenery
  const named = await namesOf(
    asking,
    found.firms.map(({ firm }) => board.idAt(firm)),
  )
  return {
    count: found.count,
    rows: found.firms.flatMap(({ firm, ...told }) => {
      const name = named.get(board.idAt(firm))
      const quantity = found.drawn && quantityAt(scenery, found.drawn, board.factsAt(firm))
      return name ? [{ ...name, ...told, ...(quantity !== undefined && { quantity }) }] : []
    }),
  }
}

type Named = Pick<Row, 'id' | 'name' | 'creditCode' | 'region' | 'industry'>

async function namesOf(
  { house, caller }: Pick<Asking, 'house' | 'caller'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await house.storage.read(caller.acting, ({ sql }) =>
    sql
      .selectFrom('enterprise')
      .select(['id', 'name', 'credit_code as creditCode', 'region', 'industry'])
      .where('id', 'in', [...ids])
      .execute(),
  )
  return new Map(
    rows.map(({ industry, ...row }) => [row.id, { ...row, ...(industry !== null && { industry }) }]),
  )
}

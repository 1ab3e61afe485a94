import {
  isRefusal,
  refuse,
  type RehearsalFirms,
  type RehearsalFirmsAsked,
  type Refusal,
} from '@yinyu/contract'
import type { Verdict } from '@yinyu/kernel'
import {
  clausesUnder,
  countBits,
  drawnLine,
  firmsOfGroup,
  hasFirm,
  leastAt,
  mostAt,
  pageOfFirms,
  payOut,
  prepareActs,
  quantityAt,
  type Act,
  type Fallout,
} from '@yinyu/rules'
import type { Caller } from '../../door/caller.ts'
import type { House } from '../../house.ts'
import type { Board } from '../../bulk/board.ts'
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
  const made = prepareActs(asked.stage, asked.order, asked.scene)
  if (!made.acts)
    return refuse('REHEARSAL_FAULTS', made.faults[0]?.message ?? '这个方案不能预演，请检查后再试。')
  const act = made.acts[body.variant]
  if (!act) return refuse('REHEARSAL_VARIANT', '没有这个方案，请刷新后重试。')
  const bits = firmsOfGroup(act, body.group, body.row)
  const firms = pageOfFirms(bits, (body.page - 1) * body.most, body.most)
  const named = await namesOf(asking, firms.map(asked.board.idAt))
  const tell = rowTeller(act, asked.board, body)
  return {
    count: countBits(bits),
    rows: firms.flatMap((firm) => {
      const found = named.get(asked.board.idAt(firm))
      return found ? [{ ...found, ...tell(firm) }] : []
    }),
  }
}

type Named = Pick<Row, 'id' | 'name' | 'creditCode' | 'region' | 'industry'>

async function namesOf(
  { house, caller }: { readonly house: House; readonly caller: Caller },
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

/** What the rehearsal says of one firm. */
function rowTeller(
  act: Act,
  board: Board,
  { group }: RehearsalFirmsAsked,
): (firm: number) => Omit<Row, keyof Named> {
  const paid =
    group.kind === 'budget'
      ? new Map(payOut(act)?.claims.map((claim) => [claim.firm, claim.paidFen]))
      : undefined
  const clauses = group.kind === 'ambiguity' ? clausesUnder(act, group) : undefined
  const path = 'path' in group ? group.path : act.focus?.path
  const drawn = path === undefined ? undefined : drawnLine(act, path)
  return (firm) => {
    const quantity = drawn && quantityAt(act.stage, drawn.parameter, board.factsAt(firm))
    const [before, after] = [moneyOf(act.before, firm), moneyOf(act.after, firm)]
    const paidFen = paid?.get(firm)
    return {
      before: verdictOf(act.before, firm),
      after: verdictOf(act.after, firm),
      ...(before && { moneyBefore: before }),
      ...(after && { moneyAfter: after }),
      ...(quantity !== undefined && { quantity }),
      ...(paidFen !== undefined && { paidFen: `${paidFen}` }),
      ...(clauses && { readings: { a: verdictOf(clauses[0], firm), b: verdictOf(clauses[1], firm) } }),
    }
  }
}

function verdictOf({ met, possible }: Pick<Fallout, 'met' | 'possible'>, firm: number): Verdict {
  if (hasFirm(met, firm)) return 'met'
  return hasFirm(possible, firm) ? 'unknown' : 'unmet'
}

/** What is due: nothing to whom it is not met, from nothing on where it cannot be told. */
function moneyOf(fallout: Fallout, firm: number): Row['moneyAfter'] {
  const { amounts, met, possible } = fallout
  if (!amounts) return undefined
  if (!hasFirm(possible, firm)) return { leastFen: '0', mostFen: '0' }
  amounts.ensure(possible)
  const most = mostAt(amounts, firm)
  return {
    leastFen: hasFirm(met, firm) ? `${leastAt(amounts, firm)}` : '0',
    ...(most !== undefined && { mostFen: `${most}` }),
  }
}

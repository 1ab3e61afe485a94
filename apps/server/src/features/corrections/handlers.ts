import {
  listCorrections,
  listOwnCorrections,
  raiseCorrection,
  settleCorrection,
  takeCorrection,
  withdrawCorrection,
} from '@yinyu/contract'
import { changing, reading, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { selectCorrections, tellCorrections } from './correction.ts'
import { raiseObjection } from './raise.ts'
import { settleObjection } from './settle.ts'

const ROWS_MOST = 20

export const correctionHandlers: readonly Handler[] = [
  reading(listCorrections, async (open, { query, caller, today }) => {
    const { state, whose, late, enterprise, page } = query
    let found = selectCorrections(open)
    if (state !== undefined) found = found.where('c.state', '=', state)
    if (enterprise !== undefined) found = found.where('c.enterprise_id', '=', enterprise)
    if (whose === 'mine') found = found.where('c.owner', '=', caller.account ?? '')
    if (whose === 'nobody') found = found.where('c.owner', 'is', null)
    if (late === 'late') found = found.where('c.state', '=', 'open').where('c.due_on', '<', today)
    const { count } = await found
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const wanted = found
      .orderBy('c.due_on')
      .orderBy('c.id')
      .offset((page - 1) * ROWS_MOST)
      .limit(ROWS_MOST)
    return { count, rows: await tellCorrections(wanted) }
  }),

  changing(takeCorrection, async (open, { params, caller }) => {
    const taken = await open.sql
      .updateTable('correction')
      .set({ owner: caller.account ?? null })
      .where('id', '=', params.id)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'correction-taken', objectKind: 'correction', object: params.id })
    return { done: true as const }
  }),

  changing(settleCorrection, (open, { params, body, house, today, now }) =>
    settleObjection(open, {
      correction: params.id,
      outcome: body,
      indicators: house.definitions.indicators,
      today,
      now,
    }),
  ),

  reading(listOwnCorrections, async (open, { caller }) => ({
    rows: await tellCorrections(
      selectCorrections(open)
        .where('c.enterprise_id', '=', caller.post?.enterprise ?? '')
        .orderBy('c.raised_at', 'desc')
        .limit(200),
    ),
  })),

  changing(raiseCorrection, (open, { body, caller, house, today }) =>
    raiseObjection(open, {
      ...body,
      wanted: body.wanted,
      evidence: body.evidence,
      enterprise: caller.post?.enterprise ?? '',
      indicators: house.definitions.indicators,
      today,
    }),
  ),

  changing(withdrawCorrection, (open, { params, house, today, now }) =>
    settleObjection(open, {
      correction: params.id,
      outcome: { decision: 'withdrawn' },
      indicators: house.definitions.indicators,
      today,
      now,
    }),
  ),
]

import {
  dropRehearsal,
  exportRehearsal,
  isRefusal,
  keepRehearsal,
  listRehearsalFirms,
  listRehearsals,
  listRehearsalSubjects,
  readRehearsal,
  readRehearsalParameters,
  rehearsalFigures,
  refuse,
  rehearse,
  replayRehearsal,
  shareRehearsal,
} from '@yinyu/contract'
import { contentOf, parametersOf, titleOfRule, type Occasion } from '@yinyu/rules'
import { changing, reading, serving, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { exportKept } from './export-kept.ts'
import { findKept, listKept } from './kept-row.ts'
import { keepFigures } from './keep-figures.ts'
import { listFirms } from './list-firms.ts'
import { placeOn } from './order-asked.ts'
import { listSubjects } from './list-subjects.ts'
import { replay } from './replay.ts'
import { ruleAsked } from './rule-asked.ts'
import { tellParameter } from './tell-parameter.ts'
import { workOut } from './work-out.ts'

const ROWS_MOST = 20

export const rehearsalHandlers: readonly Handler[] = [
  serving(listRehearsalSubjects, ({ query, house, today }) => {
    const on = query.on ?? today
    return Promise.resolve({ subjects: listSubjects(placeOn(house, on), { on, purpose: query.purpose }) })
  }),

  serving(readRehearsalParameters, ({ body, house, today }) => {
    const occasion: Occasion = { on: body.on ?? today, purpose: body.purpose }
    const place = placeOn(house, occasion.on)
    const { rule, faults } = ruleAsked(place, body.subject, occasion)
    if (!rule) return Promise.resolve({ title: '', parameters: [], faults: [...faults] })
    const content = contentOf(rule)
    return Promise.resolve({
      title: titleOfRule(rule),
      ...('version' in content && { version: content.version }),
      parameters: parametersOf(place.definitions, rule, occasion).map(tellParameter),
      faults: [],
    })
  }),

  serving(rehearse, ({ body, ...asking }) => workOut(body.recipe, body.parts, asking)),

  serving(listRehearsalFirms, ({ body, ...asking }) => listFirms(body, asking)),

  reading(listRehearsals, (open, { query }) => listKept(open, { page: query.page, most: ROWS_MOST })),

  reading(
    readRehearsal,
    async (open, { params }) => (await findKept(open, params.id)) ?? refuseAtDoor('NOT_FOUND'),
  ),

  serving(keepRehearsal, async ({ body, key, ...asking }) => {
    const { house, caller, today } = asking
    // The figures are those of this moment, so that what is kept was never typed by anybody.
    const recipe = { ...body.recipe, on: body.recipe.on ?? today }
    const found = await workOut(recipe, undefined, asking)
    if (isRefusal(found)) return found
    if (!found.figures)
      return refuse('REHEARSAL_FAULTS', found.faults[0]?.message ?? '这个方案不能预演，请检查后再保存。')
    const figures = rehearsalFigures.parse(found.figures)
    const command = { key, kind: keepRehearsal.id, content: body }
    const { answer } = await house.storage.perform(caller.acting, command, (open) =>
      keepFigures(open, { ...body, recipe, figures }),
    )
    return answer
  }),

  changing(shareRehearsal, async (open, { params, body }) => {
    const { numUpdatedRows } = await open.sql
      .updateTable('rehearsal')
      .set({ share: body.share })
      .where('id', '=', params.id)
      .where('made_by', '=', open.acting.person)
      .where('dropped_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'rehearsal-shared', objectKind: 'rehearsal', object: params.id })
    return { done: true as const }
  }),

  changing(dropRehearsal, async (open, { params, now }) => {
    const { numUpdatedRows } = await open.sql
      .updateTable('rehearsal')
      .set({ dropped_at: now })
      .where('id', '=', params.id)
      .where('made_by', '=', open.acting.person)
      .where('dropped_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'rehearsal-dropped', objectKind: 'rehearsal', object: params.id })
    return { done: true as const }
  }),

  serving(replayRehearsal, async ({ params, ...asking }) => {
    const kept = await asking.house.storage.read(asking.caller.acting, (open) => findKept(open, params.id))
    return kept ? replay(kept, asking) : refuseAtDoor('NOT_FOUND')
  }),

  serving(exportRehearsal, async ({ params, caller, house, from }) => {
    const kept = await house.storage.read(caller.acting, (open) => findKept(open, params.id))
    if (!kept) return refuseAtDoor('NOT_FOUND')
    const file = await exportKept(kept)
    // What has left the house is on record: who, when, which rehearsal.
    const command = {
      key: `export-${from.request}-${crypto.randomUUID()}`,
      kind: exportRehearsal.id,
      content: params,
    }
    await house.storage.perform(caller.acting, command, (open) => {
      open.audit({ kind: 'rehearsal-exported', objectKind: 'rehearsal', object: params.id })
      return Promise.resolve(null)
    })
    return file
  }),
]

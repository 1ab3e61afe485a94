import {
  firmListForm,
  isRefusal,
  listFirmLists,
  readFirmList,
  refuse,
  uploadReserveList,
  withdrawFirmList,
} from '@yinyu/contract'
import { WHOLE_COUNTRY } from '@yinyu/kernel'
import { changing, reading, serving, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { keepList } from './keep-list.ts'
import { listForm } from './list-form.ts'
import { matchFirms } from './match-firms.ts'
import type { StartReader } from './read-sheet.ts'
import { receiveList } from './receive-list.ts'
import { stepColumns } from './step-columns.ts'
import { tellLists, tellRows } from './tell-lists.ts'

const readHandlers: readonly Handler[] = [
  reading(listFirmLists, async (open, { query }) => {
    const { count } = await open.sql
      .selectFrom('firm_list')
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return { count, rows: [...(await tellLists(open, query))] }
  }),

  reading(readFirmList, async (open, { params, query }) => {
    const [list] = await tellLists(open, params)
    if (list === undefined) return refuseAtDoor('NOT_FOUND')
    return { list, rows: await tellRows(open, { list: list.id, kind: query.kind, page: query.page }) }
  }),

  reading(firmListForm, (_open, { query, house }) => {
    if (query.source === undefined) return listForm('政策办理', stepColumns)
    const source = house.catalogue.reserveSources.find(({ id }) => id === query.source)
    if (source?.list === undefined) return Promise.resolve(refuseAtDoor('NOT_FOUND'))
    return listForm(source.title, source.list.details)
  }),

  changing(withdrawFirmList, async (open, { params, body, now }) => {
    const withdrawn = await open.sql
      .updateTable('firm_list')
      .set({ withdrawn_by: open.acting.person, withdrawn_at: now, withdrawn_because: body.because })
      .where('id', '=', params.id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (withdrawn.numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'firm-list-withdrawn', objectKind: 'firm-list', object: params.id })
    return { done: true as const }
  }),
]

function uploadHandler(startReader: StartReader | undefined): Handler {
  return serving(uploadReserveList, async ({ query, upload, caller, house, key, today }) => {
    const source = house.catalogue.reserveSources.find(({ id }) => id === query.source)
    if (source?.list === undefined) return refuse('LIST_SOURCE', '这个来源不用上传名单，请重新选择。')
    if (query.issuedOn > today) return refuse('LIST_DATE', '名单的日期不能晚于今天。', 'issuedOn')
    const received = await receiveList(upload, source.list.details, startReader)
    if (isRefusal(received)) return received
    const command = { key, kind: uploadReserveList.id, content: { ...query, sha256: received.sha256 } }
    const { answer } = await house.storage.perform(caller.acting, command, async (open) => {
      const id = crypto.randomUUID()
      const rows = await matchFirms(open, received.rows)
      const region = caller.post?.region ?? WHOLE_COUNTRY
      const { source: use, ...about } = query
      await keepList(open, { id, ...about, use: { source: use }, region, sha256: received.sha256, rows })
      return { id }
    })
    return answer
  })
}

/** `startReader`: how files are read; in a process of its own unless a test reads harmless ones faster. */
export function firmListHandlersWith(startReader?: StartReader): readonly Handler[] {
  return [...readHandlers, uploadHandler(startReader)]
}

export const firmListHandlers: readonly Handler[] = firmListHandlersWith()

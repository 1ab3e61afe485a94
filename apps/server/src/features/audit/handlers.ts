import {
  countAuditEvents,
  exportAudit,
  isRefusal,
  listAudit,
  listOwnAudit,
  readAuditEvent,
  type AuditEvent,
} from '@yinyu/contract'
import { reading, serving, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { COUNT_MOST, countAudit, readAudit, type AuditPage } from '../../storage/audit/read-audit.ts'
import type { Reading } from '../../storage/transaction.ts'
import { personOf } from '../sessions/own-matter.ts'
import { askOf } from './audit-ask.ts'
import { exportEvents } from './export-audit.ts'
import { readLink } from './link.ts'
import { tellEvents } from './tell-events.ts'

export const auditHandlers: readonly Handler[] = [
  reading(listAudit, async (open, { query }) => {
    const { after, most, ...filter } = query
    const from = after === undefined ? {} : { after }
    return tellPage(open, await readAudit(open, { ...(await askOf(open, filter)), ...from, most }))
  }),

  reading(countAuditEvents, async (open, { query }) => {
    const { all, waiting = 0 } = await countAudit(open, await askOf(open, query))
    return { count: Math.min(all, COUNT_MOST), isMore: all > COUNT_MOST, waiting }
  }),

  reading(readAuditEvent, async (open, { params }) => {
    const { events } = await readAudit(open, { after: params.seq + 1, most: 1 })
    const [event] = await tellEvents(open, events)
    if (event?.seq !== params.seq) return refuseAtDoor('NOT_FOUND')
    return { ...event, link: await readLink(open, event.seq) }
  }),

  serving(exportAudit, (asked) => exportEvents(asked)),

  reading(listOwnAudit, async (open, { query, caller }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const { after, most, ...filter } = query
    const from = after === undefined ? {} : { after }
    const own = { persons: [person.account] }
    return tellPage(open, await readAudit(open, { ...(await askOf(open, filter)), ...own, ...from, most }))
  }),
]

async function tellPage(
  open: Reading,
  { events, next }: AuditPage,
): Promise<{ events: AuditEvent[]; next?: number }> {
  return { events: [...(await tellEvents(open, events))], ...(next === undefined ? {} : { next }) }
}

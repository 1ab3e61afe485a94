import { Readable } from 'node:stream'
import {
  auditKinds,
  auditObjectKinds,
  exportAudit,
  refuse,
  sayAuditScope,
  sayProgram,
  type AuditEvent,
  type AuditFilter,
  type Refusal,
} from '@yinyu/contract'
import { streamDelimited, streamWorkbook, type OutCell, type OutColumn } from '@yinyu/intake'
import type { Asked, FileAnswer } from '../../door/handler.ts'
import { countAudit, readAudit } from '../../storage/audit/read-audit.ts'
import { askOf } from './audit-ask.ts'
import { sayMoment } from './say-moment.ts'
import { tellEvents } from './tell-events.ts'

/** As many as a sheet takes (reliability: shape of a workbook). */
const ROWS_MOST = 100_000
const ROWS_AT_ONCE = 2_000

type ExportQuery = AuditFilter & { readonly format: 'csv' | 'xlsx' }

const columns: readonly OutColumn[] = [
  { header: '编号', width: 10 },
  { header: '时间（北京时间）', holds: 'text', width: 20 },
  { header: '操作人', holds: 'text', width: 12 },
  { header: '用户名', holds: 'text', width: 18 },
  { header: '操作人编号', holds: 'text', width: 38 },
  { header: '操作范围', holds: 'text', width: 22 },
  { header: '操作', holds: 'text', width: 20 },
  { header: '操作代码', holds: 'text', width: 24 },
  { header: '对象', holds: 'text', width: 12 },
  { header: '对象编号', holds: 'text', width: 38 },
  { header: '提交编号', holds: 'text', width: 38 },
  { header: '说明', holds: 'text', width: 40 },
  { header: '审计链', holds: 'text', width: 10 },
]

/** The events of a filter as a file that is written while it is read; that it was taken is itself an event. */
export async function exportEvents(asked: Asked<unknown, ExportQuery>): Promise<FileAnswer | Refusal> {
  const { query, caller, house, today, from } = asked
  const { format, ...filter } = query
  const { ask, all, newest } = await house.storage.read(caller.acting, async (open) => {
    const found = await askOf(open, filter)
    const { events } = await readAudit(open, { ...found, most: 1 })
    return { ask: found, all: (await countAudit(open, found)).all, newest: events[0]?.seq ?? 0 }
  })
  if (all > ROWS_MOST)
    return refuse('EXPORT_TOO_LONG', `找到的记录超过 ${ROWS_MOST} 条，请缩小日期范围，分几次导出。`)
  await setDown(asked, all, `export-${from.request}-${crypto.randomUUID()}`)
  const names = new Map(house.catalogue.regions.map(({ code, name }) => [code, name]))
  const rows = rowsOf(asked, { ...ask, after: newest + 1 }, (region) => names.get(region) ?? region)
  const file =
    format === 'csv'
      ? streamDelimited(
          columns.map(({ header }) => header),
          rows,
        )
      : streamWorkbook({ name: '审计记录', columns, rows })
  return {
    fileName: `审计记录-${today}.${format}`,
    type: TYPES[format],
    content: Readable.from(file, { objectMode: false }),
  }
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Each page in a transaction of its own, so that a slow reader holds nothing; what is added meanwhile stays out. */
async function* rowsOf(
  { caller, house }: Asked,
  ask: Parameters<typeof readAudit>[1],
  nameOf: (region: string) => string,
): AsyncGenerator<readonly OutCell[]> {
  let after = ask.after
  while (after !== undefined) {
    const page = { ...ask, after, most: ROWS_AT_ONCE }
    const { events, next } = await house.storage.read(caller.acting, async (open) => {
      const found = await readAudit(open, page)
      return { events: await tellEvents(open, found.events), next: found.next }
    })
    for (const event of events) yield cellsOf(event, nameOf)
    after = next
  }
}

function cellsOf(event: AuditEvent, nameOf: (region: string) => string): readonly OutCell[] {
  return [
    event.seq,
    sayMoment(event.at),
    event.personName ?? sayProgram(event.person) ?? '',
    event.loginName ?? '',
    event.person,
    sayAuditScope(event.scope, nameOf),
    auditKinds[event.kind] ?? event.kind,
    event.kind,
    auditObjectKinds[event.objectKind] ?? event.objectKind,
    event.object,
    event.commandKey,
    event.detailState === 'erased' ? '（已删除）' : JSON.stringify(event.detail),
    { linked: '已入链', waiting: '待入链', 'not-shown': '' }[event.chain],
  ]
}

/** What has left the house is on record: who, when, how many, of which days; names that were asked for are not. */
async function setDown({ query, caller, house }: Asked<unknown, ExportQuery>, events: number, key: string) {
  const { format, from, to, kind } = query
  const command = { key, kind: exportAudit.id, content: query }
  await house.storage.perform(caller.acting, command, (open) => {
    open.audit({
      kind: 'audit-exported',
      objectKind: 'audit',
      object: 'events',
      detail: {
        format,
        events,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(kind === undefined ? {} : { kind }),
      },
    })
    return Promise.resolve(null)
  })
}

import { isRefusal, type Refusal } from '@yinyu/contract'
import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import { keepList } from '../firm-lists/keep-list.ts'
import { matchFirms } from '../firm-lists/match-firms.ts'
import type { ListRow } from '../firm-lists/read-rows.ts'
import { receiveList, type ReceivedList } from '../firm-lists/receive-list.ts'
import type { StartReader } from '../firm-lists/read-sheet.ts'
import { STEP_DAY, STEP_DOCUMENT, stepColumns } from '../firm-lists/step-columns.ts'
import { insertRecorded, type Matter, type Recorded } from './record.ts'

const DAY = /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?(?:[ T].*)?$/
const DOCUMENT_LENGTH_MAX = 500

/** Reads a list of firms that came to a step; a day that cannot be read, or that is yet to come, is a fault of its row. */
export async function receiveSteps(
  upload: AsyncIterable<Uint8Array>,
  today: IsoDate,
  startReader?: StartReader,
): Promise<ReceivedList | Refusal> {
  const received = await receiveList(upload, stepColumns, startReader)
  if (isRefusal(received)) return received
  return { ...received, rows: received.rows.map((row) => withDay(row, today)) }
}

function withDay(row: ListRow, today: IsoDate): ListRow {
  const told = textOf(row, STEP_DAY)
  const day = dayOf(told)
  if (row.issue !== undefined || told === '' || (day !== undefined && day <= today)) return row
  const message =
    day === undefined ? `日期“${told.slice(0, 40)}”看不懂，请写成 2026-11-22 这样` : `日期 ${day} 晚于今天`
  return { ...row, issue: { code: 'LIST_DAY', message } }
}

/** Keeps the list and records the step of every firm that could be found. */
export async function keepSteps(
  open: Writing,
  given: Matter & {
    readonly step: Exclude<Recorded['kind'], 'reason'>
    readonly name: string
    readonly issuer: string
    readonly issuedOn: IsoDate
    readonly fileName: string
    readonly region: string
    readonly received: ReceivedList
  },
): Promise<{ id: string; recorded: number }> {
  const { policy, year, step, received, ...about } = given
  const id = crypto.randomUUID()
  const rows = await matchFirms(open, received.rows)
  const use = { policy, year, step }
  await keepList(open, { id, ...about, use, sha256: received.sha256, rows })
  const recorded = rows.flatMap((row) => {
    if (row.enterprise === undefined) return []
    const named = textOf(row, STEP_DOCUMENT)
    const document = (named === '' ? `《${about.name}》（${about.issuer}）` : named).slice(
      0,
      DOCUMENT_LENGTH_MAX,
    )
    const on = dayOf(textOf(row, STEP_DAY)) ?? about.issuedOn
    return [{ enterprise: row.enterprise, recorded: { kind: step, on, document, list: id } }]
  })
  await insertRecorded(open, { policy, year }, recorded)
  const detail = { policy, year, kind: step, count: recorded.length }
  open.audit({ kind: 'take-up-recorded', objectKind: 'firm-list', object: id, detail })
  return { id, recorded: recorded.length }
}

function textOf({ details }: ListRow, wanted: string): string {
  return details.find(({ title }) => title === wanted)?.text ?? ''
}

function dayOf(text: string): IsoDate | undefined {
  const [, year, month = '', day = ''] = DAY.exec(text.normalize('NFKC')) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== undefined && isIsoDate(date) ? date : undefined
}

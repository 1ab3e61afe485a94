import { isRefusal, refuse, type Refusal } from '@yinyu/contract'
import { findColumns, type ListDetail } from './list-columns.ts'
import { orRefusal } from './list-fault.ts'
import { readRows, type ListRow } from './read-rows.ts'
import { readSheet, type StartReader } from './read-sheet.ts'

/** A list as it was read, before its firms are looked up. */
export interface ReceivedList {
  readonly sha256: string
  readonly rows: readonly ListRow[]
}

/** Reads an uploaded list with the columns that are wanted; what cannot be read is refused with a way out. */
export async function receiveList(
  upload: AsyncIterable<Uint8Array>,
  details: readonly ListDetail[],
  startReader?: StartReader,
): Promise<ReceivedList | Refusal> {
  const sheet = await orRefusal(() => readSheet(upload, startReader))
  if (isRefusal(sheet)) return sheet
  const columns = findColumns(sheet.rows, details)
  if ('fault' in columns) return refuse('LIST_HEADER', `${columns.fault}。`)
  const rows = readRows(sheet.rows, columns)
  if (rows.length === 0) return refuse('LIST_EMPTY', '表头下面没有企业。请填好再上传。')
  return { sha256: sheet.sha256, rows }
}

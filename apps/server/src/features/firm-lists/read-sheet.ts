import { createHash } from 'node:crypto'
import { FILE_BYTES_MAX } from '@yinyu/intake'
import { startFileReader } from '../imports/file-reader.ts'
import { importFault } from '../imports/import-fault.ts'
import type { ReadCells } from '../imports/reader-message.ts'
import { listFault } from './list-fault.ts'

/** A file as it was sent, with what it says, row by row. */
export interface Sheet {
  readonly sha256: string
  readonly rows: readonly ReadCells[]
}

const BATCH_ROWS = 1_000
/** Our own convention: no list that one office hands to another is longer. */
export const LIST_ROWS_MOST = 20_000
const MEGABYTE = 1024 * 1024

/** How files are read: in a process of its own, unless a test reads harmless ones faster. */
export type StartReader = typeof startFileReader

/**
 * Reads the cells of a spreadsheet that anybody may have made, in the process that imports use for that.
 * @throws an import fault, told in Chinese, for a file that cannot be read, is empty or too large.
 */
export async function readSheet(
  upload: AsyncIterable<Uint8Array>,
  startReader: StartReader = startFileReader,
): Promise<Sheet> {
  const content = await receive(upload)
  const reader = startReader(pieces(content), { gives: 'cells', batchRows: BATCH_ROWS })
  const rows: ReadCells[] = []
  try {
    for (;;) {
      const answer = await reader.next()
      if (answer.kind === 'end') break
      // Its message is whole: what happened and what to do.
      if (answer.kind === 'fault') throw listFault(answer.code, answer.message)
      if (answer.kind === 'cells') rows.push(...answer.rows)
      if (rows.length > LIST_ROWS_MOST + 1)
        throw importFault('IMPORT_FILE_TEXT', `一份名单最多 ${LIST_ROWS_MOST} 行，请拆成几个文件`)
    }
  } finally {
    reader.stop()
  }
  return { sha256: createHash('sha256').update(content).digest('hex'), rows }
}

async function receive(upload: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of upload) {
    bytes += part.length
    if (bytes > FILE_BYTES_MAX)
      throw importFault('IMPORT_FILE_TOO_LARGE', `最多 ${FILE_BYTES_MAX / MEGABYTE} MB，请拆成几个文件`)
    parts.push(part)
  }
  if (bytes === 0) throw importFault('IMPORT_FILE_EMPTY', '请检查是否选对了文件')
  return Buffer.concat(parts)
}

async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += MEGABYTE) yield content.subarray(at, at + MEGABYTE)
}

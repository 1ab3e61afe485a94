import { writeXlsxStream } from 'hucre/xlsx'
import { SHEET_ROWS_MAX } from './limits.ts'
import { toCell, toColumn, toSheetName, type OutColumn } from './write-workbook.ts'
import type { OutCell } from './write-delimited.ts'

/** A sheet whose rows come by and by. */
export interface StreamedSheet {
  readonly name: string
  readonly columns: readonly OutColumn[]
  readonly rows: AsyncIterable<readonly OutCell[]>
}

/**
 * An XLSX file piece by piece: rows are asked for as the reader takes the bytes, so memory does not grow with their
 * number. Strings stay strings as in `writeWorkbook`. Fails with a RangeError past the rows that a sheet takes.
 */
export async function* streamWorkbook({ name, columns, rows }: StreamedSheet): AsyncGenerator<Uint8Array> {
  const header = columns.map((column) => column.header)
  const stream = writeXlsxStream(cellsOf(header, rows), {
    name: toSheetName(name),
    columns: columns.map(toColumn),
    freezePane: { rows: 1 },
  })
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // A reader who leaves early must not leave the rows behind it open.
    await reader.cancel()
  }
}

async function* cellsOf(
  header: readonly string[],
  rows: AsyncIterable<readonly OutCell[]>,
): AsyncGenerator<OutCell[]> {
  yield header.map(toCell)
  let count = 0
  for await (const row of rows) {
    count += 1
    if (count > SHEET_ROWS_MAX) throw new RangeError(`a sheet takes ${SHEET_ROWS_MAX} rows`)
    yield row.map(toCell)
  }
}

import { faultOf, readDelimited, readWorkbook, UNPACKED_BYTES_MAX, type TableRow } from '@yinyu/intake'
import { TEXT_LENGTH_MAX } from './check-cell.ts'
import { importFault, importFaultCode } from './import-fault.ts'
import { isPacked } from './packed-start.ts'
import type { CellsOrder, ReadCells, ReaderAnswer } from './reader-message.ts'

/** Our own convention: as many characters as a workbook may have bytes when it is unpacked. */
const CHARACTERS_MAX = UNPACKED_BYTES_MAX

/** The cells of a file as they stand, answer by answer. Runs where no harm can be done: see `reader-process.ts`. */
export async function* cellsOf(
  bytes: AsyncIterable<Uint8Array>,
  { batchRows }: CellsOrder,
): AsyncGenerator<ReaderAnswer> {
  try {
    let rows: ReadCells[] = []
    let total = 0
    let characters = 0
    for (const { number, cells } of await tableRows(bytes)) {
      total += 1
      const cut = cells.map((cell) => cell.slice(0, TEXT_LENGTH_MAX + 1))
      characters += cut.reduce((sum, { length }) => sum + length, 0)
      if (characters > CHARACTERS_MAX)
        throw importFault('IMPORT_FILE_TEXT', '请拆成几个文件，并检查是否有大段重复的文字')
      rows.push({ row: number, cells: cut })
      if (rows.length < batchRows) continue
      yield { kind: 'cells', rows }
      rows = []
    }
    if (rows.length > 0) yield { kind: 'cells', rows }
    yield { kind: 'end', rowsTotal: total }
  } catch (error) {
    const code = faultOf(error)?.code ?? importFaultCode(error)
    if (code === undefined) throw error
    yield { kind: 'fault', code, message: (error as Error).message }
  }
}

async function tableRows(bytes: AsyncIterable<Uint8Array>): Promise<readonly TableRow[]> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  const whole = Buffer.concat(parts.splice(0))
  return (isPacked(whole) ? await readWorkbook(whole) : readDelimited(whole)).rows
}

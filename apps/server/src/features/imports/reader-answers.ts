import {
  faultOf,
  firmsOfTable,
  readWorkbook,
  streamFirms,
  UNPACKED_BYTES_MAX,
  type FirmRow,
  type FirmStream,
  type UnreadableFile,
} from '@yinyu/intake'
import { TEXT_LENGTH_MAX } from './check-cell.ts'
import { importFault, importFaultCode } from './import-fault.ts'
import { isPacked } from './packed-start.ts'
import type { FactsOrder, ReaderAnswer, ReadRow } from './reader-message.ts'

/** Our own convention: as many characters as a workbook may have bytes when it is unpacked. */
const CHARACTERS_MAX = UNPACKED_BYTES_MAX
const BATCH_CHARACTERS_MAX = 1_000_000

interface Source {
  readonly stream: FirmStream | UnreadableFile
  readonly rowsTotal: (rowsRead: number) => number
}

/** What a file has to say, answer by answer. Runs where no harm can be done: see `reader-process.ts`. */
export async function* answersOf(
  bytes: AsyncIterable<Uint8Array>,
  order: FactsOrder,
): AsyncGenerator<ReaderAnswer> {
  try {
    const { stream, rowsTotal } = await openFile(bytes, order)
    if (stream.fault) {
      yield { kind: 'fault', code: stream.fault.code, message: stream.fault.message }
      return
    }
    yield { kind: 'header', issues: stream.issues }
    let rows: ReadRow[] = []
    let held = 0
    let all = 0
    for await (const firm of stream.firms) {
      const row = plainRow(firm)
      rows.push(row)
      const characters = charactersOf(row)
      held += characters
      all += characters
      // A few kilobytes of one long text and many references to it would come to gigabytes.
      if (all > CHARACTERS_MAX)
        throw importFault('IMPORT_FILE_TEXT', '请拆成几个文件，并检查是否有大段重复的文字')
      if (rows.length < order.batchRows && held < BATCH_CHARACTERS_MAX) continue
      yield { kind: 'rows', rows, rowsTotal: rowsTotal(stream.tally().rows) }
      rows = []
      held = 0
    }
    if (rows.length > 0) yield { kind: 'rows', rows, rowsTotal: stream.tally().rows }
    yield { kind: 'end', rowsTotal: stream.tally().rows }
  } catch (error) {
    const code = faultOf(error)?.code ?? importFaultCode(error)
    if (code === undefined) throw error
    yield { kind: 'fault', code, message: (error as Error).message }
  }
}

async function openFile(
  bytes: AsyncIterable<Uint8Array>,
  { options, fileBytes }: FactsOrder,
): Promise<Source> {
  let bytesRead = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      bytesRead += chunk.length
      yield chunk
    }
  }
  const chunks = counted()
  const first = await chunks.next()
  const start = first.done === true ? new Uint8Array() : first.value
  async function* all(): AsyncGenerator<Uint8Array> {
    if (start.length > 0) yield start
    yield* chunks
  }
  if (!isPacked(start))
    return {
      stream: await streamFirms(all(), options),
      rowsTotal: (rows) => Math.max(rows, Math.round((rows * fileBytes) / Math.max(1, bytesRead))),
    }
  // A workbook is in memory as a whole, so how many rows it has is known beforehand.
  const parts: Uint8Array[] = []
  for await (const part of all()) parts.push(part)
  const table = await readWorkbook(Buffer.concat(parts.splice(0)), { sheet: options.map?.rows.sheet })
  return { stream: await firmsOfTable(table, options), rowsTotal: () => Math.max(0, table.rows.length - 1) }
}

function plainRow({ rowNumber, creditCode, name, facts, issues }: FirmRow): ReadRow {
  return {
    row: rowNumber,
    creditCode: cut(creditCode),
    name: cut(name),
    facts: [...facts].map(
      ([key, { value }]) => [key, typeof value === 'string' ? cut(value) : value] as const,
    ),
    issues,
  }
}

/** One character more than can be kept: it will be refused, and need not travel as a whole. */
function cut<T extends string | undefined>(text: T): T {
  return (
    text !== undefined && text.length > TEXT_LENGTH_MAX ? text.slice(0, TEXT_LENGTH_MAX + 1) : text
  ) as T
}

function charactersOf({ facts, issues }: ReadRow): number {
  const texts = facts.map(([, value]) => (typeof value === 'string' ? value.length : 0))
  return [...texts, ...issues.map(({ message }) => message.length)].reduce((sum, each) => sum + each, 0)
}

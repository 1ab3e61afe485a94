import { concatenate } from './decode.ts'
import { streamDelimited } from './delimited.ts'
import { KIND_BYTES, kindOfFile, oleFault } from './file-kind.ts'
import { startReading, type FirmReader, type FirmRow, type IntakeOptions } from './firms.ts'
import { startFolding } from './fold-years.ts'
import { faultOf, fileFault, type Issue } from './issues.ts'
import { FILE_BYTES_MAX } from './limits.ts'
import { isBlankRow, type Table, type TableFormat, type TableRow } from './table.ts'
import { readWorkbook } from './workbook.ts'

/** How many rows there were; complete when all firms have been taken. */
export interface Tally {
  /** Rows below the header that were not blank. */
  readonly rows: number
  /** Blank rows below the header; they are skipped. */
  readonly blankRows: number
}

/** Everything a file told. */
export interface FirmTable {
  readonly fault?: undefined
  readonly format: TableFormat
  readonly firms: readonly FirmRow[]
  /** Of the file, its header and the mapping; issues of single rows are with their firms. */
  readonly issues: readonly Issue[]
  readonly tally: Tally
}

/** The firms of a file one after the other. */
export interface FirmStream {
  readonly fault?: undefined
  /** What the file turned out to be, as far as it has been read: a first Chinese character may come late. */
  readonly format: () => TableFormat
  readonly issues: readonly Issue[]
  /** Throws where the file turns bad; `faultOf` gives the issue of such an error. */
  readonly firms: AsyncGenerator<FirmRow>
  readonly tally: () => Tally
}

/** A file that cannot be read at all, and why. */
export interface UnreadableFile {
  readonly fault: Issue
}

/** Reads a whole spreadsheet, CSV or XLSX, told apart by its content. For files that fit into memory; never throws for a bad file. */
export async function readFirms(
  bytes: Uint8Array,
  options: IntakeOptions,
): Promise<FirmTable | UnreadableFile> {
  const stream = await streamFirms(once(bytes), options)
  if (stream.fault) return stream
  return valueOrFault(async () => {
    const firms: FirmRow[] = []
    for await (const firm of stream.firms) firms.push(firm)
    return { format: stream.format(), firms, issues: stream.issues, tally: stream.tally() }
  })
}

/**
 * The same for a stream of bytes. A CSV of any length is read in bounded memory (except with `pivot`,
 * which keeps all firms until the end); an XLSX is collected first and may have 20 MB.
 */
export async function streamFirms(
  chunks: AsyncIterable<Uint8Array>,
  options: IntakeOptions,
): Promise<FirmStream | UnreadableFile> {
  return valueOrFault(async () => {
    const { start, all } = await peek(chunks)
    if (start.length === 0) throw fileFault('FILE_EMPTY')
    const sheet = options.map?.rows.sheet
    const kind = kindOfFile(start)
    if (kind === 'ole') throw oleFault(await collect(all))
    if (kind === 'workbook') return fromTable(await readWorkbook(await collect(all), { sheet }), options)
    const table = streamDelimited(all)
    const header = await findHeader(table.rows, options)
    const format = (): TableFormat => ({
      kind: 'delimited',
      encoding: table.encoding(),
      separator: table.separator(),
    })
    return toFirms(header, table.rows, format, [], options)
  })
}

/** Firms of a table that is already in memory: rows typed on a page, or cells that were pasted. */
export async function firmsOfTable(
  table: Table,
  options: IntakeOptions,
): Promise<FirmStream | UnreadableFile> {
  return valueOrFault(() => fromTable(table, options))
}

async function fromTable(table: Table, options: IntakeOptions): Promise<FirmStream> {
  const rows = iterate(table.rows)
  const header = await findHeader(rows, options)
  return toFirms(header, rows, () => table.format, table.issues, options)
}

function toFirms(
  header: TableRow,
  rows: AsyncGenerator<TableRow>,
  format: () => TableFormat,
  issues: readonly Issue[],
  options: IntakeOptions,
): FirmStream {
  const reader = startReading(header, options)
  const counts = { rows: 0, blankRows: 0 }
  const firms = readAll(rows, reader, counts)
  return { format, issues: [...issues, ...reader.issues], firms, tally: () => ({ ...counts }) }
}

async function* readAll(
  rows: AsyncGenerator<TableRow>,
  reader: FirmReader,
  counts: { rows: number; blankRows: number },
): AsyncGenerator<FirmRow> {
  const { pivot } = reader.bound
  const folder = pivot && startFolding(reader, pivot)
  for await (const row of rows) {
    const firm = folder ? undefined : reader.read(row)
    const blank = folder ? !folder.add(row) : firm === undefined
    counts[blank ? 'blankRows' : 'rows'] += 1
    if (firm) yield firm
  }
  if (folder) yield* folder.finish()
}

/** Takes rows up to the header: the first with content, or the one the mapping names. */
async function findHeader(rows: AsyncGenerator<TableRow>, options: IntakeOptions): Promise<TableRow> {
  const wanted = options.map?.rows.header
  for (;;) {
    const { done, value } = await rows.next()
    if (done) throw fileFault('FILE_EMPTY')
    if (wanted === undefined ? !isBlankRow(value) : value.number === wanted) return value
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* iterate(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows
}

/** The first bytes, and all of them again. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  while (held.reduce((length, chunk) => length + chunk.length, 0) < KIND_BYTES) {
    const { done, value } = await iterator.next()
    if (done) break
    held.push(value)
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* held
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return
      yield value
    }
  }
  return { start: concatenate(held), all: all() }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of chunks) {
    length += part.length
    if (length > FILE_BYTES_MAX)
      throw fileFault('FILE_TOO_LARGE', { most: `${FILE_BYTES_MAX / 1024 / 1024} MB` })
    parts.push(part)
  }
  return concatenate(parts)
}

async function valueOrFault<T>(read: () => T | Promise<T>): Promise<T | UnreadableFile> {
  try {
    return await read()
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined) throw error
    return { fault }
  }
}

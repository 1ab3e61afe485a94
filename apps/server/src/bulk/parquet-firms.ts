import { join } from 'node:path'
import type { Columns, FactKey, FactValue, Indicators } from '@yinyu/rules'
import { writeRows } from './board-rows.ts'
import { withDuckdb } from './duckdb.ts'
import { newFirmPlaces } from './firm-places.ts'
import { CHUNK_FIRMS, writeFirmFile } from './snapshot/firm-file.ts'
import { columnsOf } from './snapshot-columns.ts'
import { textOf } from './sql-text.ts'

// For the benchmarks that read firms from files as a snapshot has them.

/** Firms in Parquet files of some ten thousand each, with the facts of these keys. */
export interface ParquetFirms {
  readonly folder: string
  readonly files: readonly { readonly file: string; readonly firms: number }[]
  readonly keys: readonly FactKey[]
  readonly indicators: Indicators
}

/** One firm by slot, as `prepareRow` lays it out. */
type FirmRow = readonly (FactValue | undefined)[]

const MEMORY_MB = 600
const FILE_FIRMS = 1 << 16

/** Writes `count` firms; `rowAt` gives each. */
export async function writeParquetFirms(
  { folder, keys, indicators }: Omit<ParquetFirms, 'files'>,
  count: number,
  rowAt: (firm: number) => FirmRow,
): Promise<ParquetFirms> {
  const columns = columnsOf(keys, indicators)
  const places = new Map<string, number>()
  const files = Array.from({ length: Math.ceil(count / FILE_FIRMS) }, (_, file) => ({
    file: `${file}.parquet`,
    from: file * FILE_FIRMS,
    firms: Math.min(FILE_FIRMS, count - file * FILE_FIRMS),
  }))
  await withDuckdb({ threads: 1, memoryMb: MEMORY_MB }, async (connection) => {
    for (const { file, from, firms } of files) {
      // The words have to be known before the first firm is written; rows are made twice sooner than held.
      for (let n = 0; n < firms; n++)
        for (const value of rowAt(from + n)) if (typeof value === 'string') placeOf(value, places)
      let firm = 0
      await writeFirmFile(connection, {
        path: join(folder, file),
        columns,
        words: [...places.keys()],
        next: ({ ids, values }) => {
          for (; firm < firms && ids.length < CHUNK_FIRMS; firm++) {
            const at = ids.push(idOf(from + firm)) - 1
            rowAt(from + firm).forEach((value, slot) => {
              values[slot * CHUNK_FIRMS + at] = numberOf(value, places)
            })
          }
        },
      })
    }
  })
  return { folder, keys, indicators, files: files.map(({ file, firms }) => ({ file, firms })) }
}

/** Fills columns with the firms of one file after the other; `work` is called with each filled block. */
export async function eachParquetBlock(
  firms: ParquetFirms,
  { columns, blocks }: { readonly columns: Columns; readonly blocks: number },
  work: (firms: number) => Promise<void>,
): Promise<void> {
  const kinds = columnsOf(firms.keys, firms.indicators)
  await withDuckdb({ threads: 1, memoryMb: MEMORY_MB }, async (connection) => {
    for (let block = 0; block < blocks; block++) {
      const file = firms.files[block % firms.files.length]
      if (!file) throw new Error('parquet: no file to read')
      await writeRows(connection, {
        columns,
        kinds,
        places: newFirmPlaces(),
        select: selectFirms(firms.folder, [file]),
      })
      await work(file.firms)
    }
  })
}

/** Runs a statement over the first `count` firms in DuckDB's memory; gives nanoseconds a firm for each round. */
export async function timeInDuckdb(
  firms: ParquetFirms,
  { text, count, rounds }: { readonly text: string; readonly count: number; readonly rounds: number },
): Promise<readonly { readonly clock: number; readonly processor: number }[]> {
  return withDuckdb({ threads: 1, memoryMb: 6_000 }, async (connection) => {
    await connection.run(
      `create table firm as select * from (${selectFirms(firms.folder, firms.files)}) limit ${count}`,
    )
    const taken: { clock: number; processor: number }[] = []
    for (let round = 0; round < rounds; round++) {
      const [start, before] = [performance.now(), process.cpuUsage()]
      await connection.run(`create or replace table answer as ${text}`)
      const clock = ((performance.now() - start) * 1e6) / count
      const used = process.cpuUsage(before)
      taken.push({ clock, processor: ((used.user + used.system) * 1e3) / count })
    }
    return taken
  })
}

function selectFirms(folder: string, files: ParquetFirms['files']): string {
  return `select * from read_parquet([${files.map(({ file }) => textOf(join(folder, file))).join(', ')}])`
}

function idOf(firm: number): string {
  return `00000000-0000-4000-8000-${firm.toString(16).padStart(12, '0')}`
}

function numberOf(value: FactValue | undefined, places: Map<string, number>): number {
  if (value === undefined) return Number.NaN
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  return placeOf(value, places)
}

function placeOf(word: string, places: Map<string, number>): number {
  const place = places.get(word) ?? places.size
  places.set(word, place)
  return place
}

import {
  DOUBLE,
  DuckDBDataChunk,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api'
import { ENTERPRISE, type SnapshotColumn } from './snapshot-columns.ts'
import { textOf } from './sql-text.ts'

/** A data chunk of DuckDB holds so many rows. */
const CHUNK_FIRMS = 2_048
/** What has been passed on is taken over now and then, since all at once would hold everybody else up. */
const FLUSHED_FIRMS = 4 * CHUNK_FIRMS
/** So many firms are held, in about a kilobyte each, until they become one file. */
const FILE_FIRMS = 32 * CHUNK_FIRMS

/** Collects firms and writes them into Parquet files of bounded size. */
export interface FirmWriter {
  readonly take: (enterprise: string, values: Float64Array) => void
  /** Writes a file when enough firms have come; called between chunks of reading. */
  readonly between: () => Promise<void>
  /** Writes what is left; gives the files with how many firms are in each. */
  readonly end: () => Promise<readonly { readonly path: string; readonly firms: number }[]>
}

export async function openFirmWriter(
  connection: DuckDBConnection,
  given: {
    readonly columns: readonly SnapshotColumn[]
    readonly words: () => readonly string[]
    readonly pathOf: (file: number) => string
  },
): Promise<FirmWriter> {
  const { columns } = given
  const held = columns.map(() => new Float64Array(CHUNK_FIRMS))
  const ids: string[] = []
  const files: { path: string; firms: number }[] = []
  let waiting = 0
  await connection.run(
    `create or replace temp table firm_held (${[`${ENTERPRISE} varchar`, ...columns.map(({ name }) => `${name} double`)].join(', ')})`,
  )
  let appender = await connection.createAppender('firm_held')
  const passOn = (): void => {
    appendChunk(appender, ids, held)
    waiting += ids.length
    ids.length = 0
    if (waiting % FLUSHED_FIRMS === 0) appender.flushSync()
  }
  const writeFile = async (): Promise<void> => {
    appender.closeSync()
    const path = given.pathOf(files.length)
    await connection.run(
      `copy (${selectTyped(columns, given.words())}) to ${textOf(path)} (format parquet, compression zstd)`,
    )
    await connection.run('truncate firm_held')
    files.push({ path, firms: waiting })
    waiting = 0
    appender = await connection.createAppender('firm_held')
  }
  return {
    take: (enterprise, values) => {
      const at = ids.push(enterprise) - 1
      for (let slot = 0; slot < held.length; slot++) {
        const column = held[slot]
        if (column) column[at] = values[slot] ?? Number.NaN
      }
      if (ids.length === CHUNK_FIRMS) passOn()
    },
    between: async () => {
      if (waiting >= FILE_FIRMS) await writeFile()
    },
    end: async () => {
      if (ids.length > 0) passOn()
      if (waiting > 0) await writeFile()
      appender.closeSync()
      return files
    },
  }
}

function appendChunk(appender: DuckDBAppender, ids: readonly string[], held: readonly Float64Array[]): void {
  const chunk = DuckDBDataChunk.create([VARCHAR, ...held.map(() => DOUBLE)], ids.length)
  chunk.setColumnValues(0, ids)
  held.forEach((column, slot) => {
    const vector = chunk.getColumnVector(slot + 1)
    for (let i = 0; i < ids.length; i++) vector.setItem(i, column[i] ?? Number.NaN)
    vector.flush()
  })
  appender.appendDataChunk(chunk)
}

/** Numbers become what they stand for; NaN stands for unknown. */
function selectTyped(columns: readonly SnapshotColumn[], words: readonly string[]): string {
  const typed = columns.map(({ name, kind }) => {
    const known = `case when not isnan(${name}) then`
    if (kind === 'flag') return `${known} ${name} = 1 end as ${name}`
    if (kind === 'word') return `${known} words[cast(${name} as bigint) + 1] end as ${name}`
    return `${known} cast(${name} as bigint) end as ${name}`
  })
  const list = `[${words.map(textOf).join(', ')}]::varchar[]`
  return `select ${[ENTERPRISE, ...typed].join(', ')} from firm_held, (select ${list} as words)`
}

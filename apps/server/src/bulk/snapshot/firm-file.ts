import { DOUBLE, DuckDBTableFunction, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import { ENTERPRISE, type SnapshotColumn } from '../snapshot-columns.ts'
import { textOf } from '../sql-text.ts'

/** DuckDB takes so many firms at a time. */
export const CHUNK_FIRMS = 2_048

/** Some firms: their ids, and by slot and firm (`slot * CHUNK_FIRMS + firm`) their facts as numbers; NaN is unknown. */
export interface FirmChunk {
  readonly ids: string[]
  readonly values: Float64Array
}

/** Fills an empty chunk with the next firms, at most `CHUNK_FIRMS`; leaves it empty after the last. */
export type NextFirms = (chunk: FirmChunk) => void

let files = 0

/** Writes firms into one Parquet file, in the order in which they come. */
export async function writeFirmFile(
  connection: DuckDBConnection,
  given: {
    readonly path: string
    readonly columns: readonly SnapshotColumn[]
    /** What the numbers in columns of words mean. */
    readonly words: readonly string[]
    readonly next: NextFirms
  },
): Promise<void> {
  const { path, columns, words } = given
  const name = `firms_to_write_${files++}`
  connection.registerTableFunction(firmsAsTable(name, given))
  await connection.run(
    `copy (${selectTyped(name, columns, words)}) to ${textOf(path)} (format parquet, compression zstd)`,
  )
}

function firmsAsTable(
  name: string,
  { columns, next }: { readonly columns: readonly SnapshotColumn[]; readonly next: NextFirms },
): DuckDBTableFunction {
  const chunk: FirmChunk = { ids: [], values: new Float64Array(columns.length * CHUNK_FIRMS) }
  return DuckDBTableFunction.create({
    name,
    bindFunction: (bind) => {
      bind.addResultColumn(ENTERPRISE, VARCHAR)
      for (const column of columns) bind.addResultColumn(column.name, DOUBLE)
    },
    initFunction: () => undefined,
    mainFunction: (_, rows) => {
      chunk.ids.length = 0
      chunk.values.fill(Number.NaN)
      next(chunk)
      rows.rowCount = chunk.ids.length
      if (rows.rowCount === 0) return
      rows.setColumnValues(0, chunk.ids)
      for (let slot = 0; slot < columns.length; slot++) {
        const vector = rows.getColumnVector(slot + 1)
        for (let i = 0; i < chunk.ids.length; i++)
          vector.setItem(i, chunk.values[slot * CHUNK_FIRMS + i] ?? Number.NaN)
        vector.flush()
      }
    },
  })
}

/** Numbers become what they stand for; NaN stands for unknown. */
function selectTyped(name: string, columns: readonly SnapshotColumn[], words: readonly string[]): string {
  const typed = columns.map((column) => {
    const known = `case when not isnan(${column.name}) then`
    if (column.kind === 'flag') return `${known} ${column.name} = 1 end as ${column.name}`
    if (column.kind === 'word')
      return `${known} words[cast(${column.name} as bigint) + 1] end as ${column.name}`
    return `${known} cast(${column.name} as bigint) end as ${column.name}`
  })
  const list = `[${words.map(textOf).join(', ')}]::varchar[]`
  return `select ${[ENTERPRISE, ...typed].join(', ')} from ${name}(), (select ${list} as words)`
}

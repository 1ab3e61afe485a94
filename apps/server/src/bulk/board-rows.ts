import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'
import { WORDS_MAX, type Column, type Columns } from '@yinyu/rules'
import type { FirmPlaces } from './firm-places.ts'
import { ENTERPRISE, type SnapshotColumn } from './snapshot-columns.ts'
import { textOf } from './sql-text.ts'

interface Rows {
  readonly columns: Columns
  readonly kinds: readonly SnapshotColumn[]
  readonly places: FirmPlaces
  /** Gives `enterprise` and the columns. */
  readonly select: string
}

/** DuckDB turns every fact into a number: NaN, 2 or 0 where it is not known, by kind. */
const ID_COLUMNS = 4

/** Writes the rows of a select into columns, each firm in its place; new firms get the next. */
export async function writeRows(connection: DuckDBConnection, rows: Rows): Promise<void> {
  const codes = await Promise.all(
    rows.kinds.map((column, slot) => codesOf(connection, rows, { column, slot })),
  )
  const asked = rows.kinds.map((column, slot) => `${numberOf(column, slot)} as c${slot}`)
  const read = await connection.stream(`select ${[...idParts, ...asked].join(', ')} from (${rows.select})`)
  for (
    let chunk = await read.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await read.fetchChunk()
  ) {
    writeChunk(rows, codes, chunk)
  }
}

const idParts = [
  [1, 8],
  [10, 4, 15, 4],
  [20, 4, 25, 4],
  [29, 8],
].map((cuts, part) => {
  const pieces = Array.from(
    { length: cuts.length / 2 },
    (_, i) => `substr(${ENTERPRISE}, ${cuts[i * 2]}, ${cuts[i * 2 + 1]})`,
  )
  return `cast('0x' || ${pieces.join(' || ')} as uinteger) as id${part}`
})

function numberOf({ name, kind }: SnapshotColumn, slot: number): string {
  if (kind === 'word') return `coalesce(cast(enum_code(cast(${name} as ${typeOf(slot)})) as integer), -1)`
  if (kind === 'flag') return `cast(case ${name} when true then 1 when false then 0 else 2 end as utinyint)`
  return `coalesce(cast(${name} as double), cast('nan' as double))`
}

/** A type of DuckDB that numbers the words of a column. */
function typeOf(slot: number): string {
  return `word_of_${slot}`
}

/** What the words of these rows are called in the column; undefined for other kinds. */
async function codesOf(
  connection: DuckDBConnection,
  { columns, select }: Rows,
  { column, slot }: { readonly column: SnapshotColumn; readonly slot: number },
): Promise<Uint16Array | undefined> {
  const list = columns.bySlot.get(slot)?.words
  if (column.kind !== 'word' || list === undefined) return undefined
  const found = await connection.runAndReadAll(
    `select distinct ${column.name} from (${select}) where ${column.name} is not null order by 1 limit ${WORDS_MAX}`,
  )
  const words = found.getRows().map(([word]) => String(word))
  await connection.run(`drop type if exists ${typeOf(slot)}`)
  await connection.run(`create type ${typeOf(slot)} as enum (${words.map(textOf).join(', ')})`)
  return Uint16Array.from(words, (word) => list.codeOf(word))
}

function writeChunk(
  { columns, kinds, places }: Rows,
  codes: readonly (Uint16Array | undefined)[],
  chunk: DuckDBDataChunk,
): void {
  const ids = Array.from({ length: ID_COLUMNS }, (_, part) => chunk.getColumnVector(part))
  const firms = Int32Array.from({ length: chunk.rowCount }, (_, row) => {
    const part = (n: number) => Number(ids[n]?.getItem(row))
    return places.place([part(0), part(1), part(2), part(3)])
  })
  kinds.forEach(({ kind }, slot) => {
    const column = columns.bySlot.get(slot)
    if (column === undefined) return
    const vector = chunk.getColumnVector(ID_COLUMNS + slot)
    if (kind === 'flag') writeFlags(columns, column, { firms, vector })
    else if (kind === 'word') writeWords(columns, column, { firms, vector, codes: codes[slot] })
    else writeNumbers(columns, column, { firms, vector })
  })
}

interface Given {
  readonly firms: Int32Array
  readonly vector: DuckDBVector
}

function writeNumbers({ numbers, strides }: Columns, { offset }: Column, { firms, vector }: Given): void {
  for (let row = 0; row < firms.length; row++) {
    const firm = firms[row] ?? 0
    numbers[(firm >>> 5) * strides.numbers + offset + (firm & 31)] = vector.getItem(row) as number
  }
}

function writeFlags({ bits, strides }: Columns, { offset }: Column, { firms, vector }: Given): void {
  for (let row = 0; row < firms.length; row++) {
    const firm = firms[row] ?? 0
    const at = (firm >>> 5) * strides.bits + offset
    const bit = 1 << (firm & 31)
    const said = vector.getItem(row)
    bits[at] = said === 1 ? (bits[at] ?? 0) | bit : (bits[at] ?? 0) & ~bit
    bits[at + 1] = said === 2 ? (bits[at + 1] ?? 0) & ~bit : (bits[at + 1] ?? 0) | bit
  }
}

function writeWords(
  { codes: written, strides }: Columns,
  { offset }: Column,
  { firms, vector, codes }: Given & { readonly codes: Uint16Array | undefined },
): void {
  for (let row = 0; row < firms.length; row++) {
    const firm = firms[row] ?? 0
    const code = vector.getItem(row) as number
    written[(firm >>> 5) * strides.codes + offset + (firm & 31)] = code < 0 ? 0 : (codes?.[code] ?? 0)
  }
}

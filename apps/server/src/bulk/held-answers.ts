import {
  ARRAY,
  arrayValue,
  DOUBLE,
  DuckDBDataChunk,
  UTINYINT,
  VARCHAR,
  type DuckDBAppender,
} from '@duckdb/node-api'
import type { AnswerField } from './answer-fields.ts'
import { ENTERPRISE } from './snapshot-columns.ts'

/** The answers of some firms, field by field; words are empty and numbers NaN where nobody can tell. */
export interface AnswerChunk {
  readonly ids: readonly string[]
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly numbers: ReadonlyMap<string, Uint8Array | Float64Array>
}

/** How answers are held until they are written: DuckDB gives every column 256 KB at least, so numbers share two of them. */
export interface HeldAnswers {
  readonly declared: string
  /** The columns of the file again, whole numbers as such. */
  readonly select: string
  readonly append: (appender: DuckDBAppender, chunk: AnswerChunk) => void
}

type Numbers = Exclude<AnswerField['type'], 'word'>

const TYPES = {
  small: { name: 'utinyint', type: UTINYINT },
  whole: { name: 'double', type: DOUBLE },
} as const

export function heldAnswers(fields: readonly AnswerField[], table: string): HeldAnswers {
  const of = (wanted: AnswerField['type']) =>
    fields.flatMap(({ name, type }) => (type === wanted ? [name] : []))
  const words = of('word')
  const numbers = (['small', 'whole'] as const)
    .map((type) => ({ type, names: of(type) }))
    .filter(({ names }) => names.length > 0)
  const placeOf = new Map(numbers.flatMap(({ names }) => names.map((name, at) => [name, at + 1] as const)))
  const types = [
    VARCHAR,
    ...words.map(() => VARCHAR),
    ...numbers.map(({ type, names }) => ARRAY(TYPES[type].type, names.length)),
  ]
  return {
    declared: [
      ...[ENTERPRISE, ...words].map((name) => `${name} varchar`),
      ...numbers.map(({ type, names }) => `${type} ${TYPES[type].name}[${names.length}]`),
    ].join(', '),
    select: `select ${[ENTERPRISE, ...fields.map(({ name, type }) => (type === 'word' ? name : selected(name, type, placeOf)))].join(', ')} from ${table}`,
    append: (appender, chunk) => {
      const rows = DuckDBDataChunk.create(types, chunk.ids.length)
      rows.setColumnValues(0, chunk.ids)
      words.forEach((name, place) => {
        const values = chunk.words.get(name) ?? []
        rows.setColumnValues(
          place + 1,
          values.map((value) => (value === '' ? null : value)),
        )
      })
      numbers.forEach(({ names }, place) => {
        const columns = names.map((name) => chunk.numbers.get(name))
        rows.setColumnValues(
          1 + words.length + place,
          chunk.ids.map((_, row) => arrayValue(columns.map((column) => column?.[row] ?? Number.NaN))),
        )
      })
      appender.appendDataChunk(rows)
    },
  }
}

/** NaN stands for what nobody can tell. */
function selected(name: string, type: Numbers, placeOf: ReadonlyMap<string, number>): string {
  const value = `${type}[${placeOf.get(name)}]`
  return type === 'small'
    ? `${value} as ${name}`
    : `case when not isnan(${value}) then cast(${value} as bigint) end as ${name}`
}

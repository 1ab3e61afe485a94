import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  AnswerColumn,
  Decision,
  Definitions,
  Facts,
  FactValue,
  LoweredRule,
  PreparedAmounts,
  Statement,
} from '@yinyu/rules'
import { withDuckdb } from '../../bulk/duckdb.ts'
import { columnsOf, typeOf } from '../../bulk/snapshot-columns.ts'
import { textOf } from '../../bulk/sql-text.ts'
import { connect, type Login } from '../connection.ts'

// For the tests and the benchmark that hold the printed statement against the closures.

/** A wide table as it is declared in both databases, and its rows as JSON. */
export interface WideTable {
  readonly create: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** What answers for the statement's columns one firm at a time: amounts where it has columns of money. */
export interface Closures {
  readonly decision: Decision
  readonly amounts?: PreparedAmounts
}

export function wideTable(
  statement: Statement,
  definitions: Definitions,
  closures: Closures,
  firms: readonly Facts[],
): WideTable {
  const columns = columnsOf(statement.keys, definitions.indicators)
  const declared = columns.map(({ name, kind }) => `${name} ${typeOf(kind)}`)
  return {
    create: `create table firm (enterprise bigint, ${declared.join(', ')})`,
    rows: firms.map((facts, i) => {
      const row = rowOf(closures, facts)
      return Object.fromEntries([
        ['enterprise', i],
        ...columns.map(({ name }, slot) => [name, row[slot] ?? null] as const),
      ])
    }),
  }
}

/** The statement's answers from DuckDB, by name, in the order of firms. */
export async function answersOfDuckdb(
  statement: Statement,
  { create, rows }: WideTable,
): Promise<readonly Answers[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yinyu-wide-'))
  try {
    const file = join(folder, 'firms.json')
    await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'))
    return await withDuckdb({ threads: 1, memoryMb: 500 }, async (connection) => {
      await connection.run(create)
      await connection.run(
        `insert into firm by name select * from read_json(${textOf(file)}, columns = ${await shapeOf(connection)})`,
      )
      const read = await connection.runAndReadAll(`select * from (${statement.text}) order by enterprise`)
      return read.getRowObjectsJson()
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same from PostgreSQL, in a table of the session. */
export async function answersOfPostgres(
  login: Login,
  statement: Statement,
  { create, rows }: WideTable,
): Promise<readonly Answers[]> {
  const client = await connect(login)
  try {
    await client.query(create.replace('create table', 'create temp table'))
    await client.query('insert into firm select * from json_populate_recordset(null::firm, $1)', [
      JSON.stringify(rows),
    ])
    const text = `select ${shownOf(statement)} from (${statement.text}) as answers order by enterprise`
    return (await client.query<Answers>(text)).rows
  } finally {
    await client.end()
  }
}

export type Answers = Readonly<Record<string, unknown>>

/** Fen as text: our driver refuses whole numbers that a double does not hold. */
function shownOf({ columns }: Statement): string {
  return columns
    .map(({ name, says }) => (says === 'least-fen' || says === 'most-fen' ? `${name}::text` : name))
    .join(', ')
}

async function shapeOf(connection: Parameters<Parameters<typeof withDuckdb>[1]>[0]): Promise<string> {
  const read = await connection.runAndReadAll(
    "select column_name, data_type from duckdb_columns() where table_name = 'firm'",
  )
  return `{${read
    .getRows()
    .map(([name, type]) => `${String(name)}: '${String(type)}'`)
    .join(', ')}}`
}

const CODES = { unmet: 0, met: 1, unknown: 2 } as const

/** What the closures answer, in the words of the statement. */
export function answersOfClosures(statement: Statement, closures: Closures, facts: Facts): Answers {
  const { decision } = closures
  const row = rowOf(closures, facts)
  const deciderOf = ({ kind, id }: LoweredRule) =>
    (kind === 'standard' ? decision.standards : decision.policies).find((decider) => decider.id === id)
  return Object.fromEntries(
    statement.columns.map((column) => {
      const { name, rule, says, condition } = column
      const decider = deciderOf(rule)
      if (decider === undefined) throw new Error(`no closure for ${rule.id}`)
      if (says === 'verdict') return [name, CODES[decider.decide(row)]]
      if (says === 'condition')
        return [name, CODES[decider.conditions().get(condition ?? '')?.(row) ?? 'unknown']]
      if (says === 'least-fen' || says === 'most-fen') return [name, fenOf(closures, column, row)]
      return [name, Math.round((decider.score?.(row)[says === 'least' ? 0 : 1] ?? Number.NaN) * 1_000_000)]
    }),
  )
}

type Row = readonly (FactValue | undefined)[]

/** The facts of amounts follow those of the decision, so one row serves both. */
function rowOf({ decision, amounts }: Closures, facts: Facts): Row {
  return (amounts ?? decision).rowFor(facts)
}

function fenOf({ amounts }: Closures, { rule, says }: AnswerColumn, row: Row): string | null {
  const policy = amounts?.policies.find(({ id }) => id === rule.id)
  if (policy === undefined) throw new Error(`no amount for ${rule.id}`)
  const { amount } = policy.due(row)
  return sayFen(says === 'least-fen' ? amount?.leastFen : amount?.mostFen)
}

/** Fen as text, since they may be more than a double holds. */
export function sayFen(fen: bigint | undefined): string | null {
  return fen === undefined ? null : `${fen}`
}

/** Numbers as numbers and fen as text: 64-bit numbers come as text from one and as numbers from another. */
export function plain({ columns }: Statement, answers: Answers): Answers {
  return Object.fromEntries(
    columns.map(({ name, says }) => {
      const value = answers[name]
      if (typeof value !== 'string' && typeof value !== 'number') return [name, null]
      return [name, says === 'least-fen' || says === 'most-fen' ? `${value}` : Number(value)]
    }),
  )
}

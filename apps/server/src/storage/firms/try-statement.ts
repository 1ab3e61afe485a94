import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Decision, Definitions, Facts, LoweredRule, Statement } from '@yinyu/rules'
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

export function wideTable(
  statement: Statement,
  definitions: Definitions,
  decision: Decision,
  firms: readonly Facts[],
): WideTable {
  const columns = columnsOf(statement.keys, definitions.indicators)
  const declared = columns.map(({ name, kind }) => `${name} ${typeOf(kind)}`)
  return {
    create: `create table firm (enterprise bigint, ${declared.join(', ')})`,
    rows: firms.map((facts, i) => {
      const row = decision.rowFor(facts)
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
    const text = `select * from (${statement.text}) as answers order by enterprise`
    return (await client.query<Answers>(text)).rows
  } finally {
    await client.end()
  }
}

export type Answers = Readonly<Record<string, unknown>>

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
export function answersOfClosures(statement: Statement, decision: Decision, facts: Facts): Answers {
  const row = decision.rowFor(facts)
  const deciderOf = ({ kind, id }: LoweredRule) =>
    (kind === 'standard' ? decision.standards : decision.policies).find((decider) => decider.id === id)
  return Object.fromEntries(
    statement.columns.map(({ name, rule, says, condition }) => {
      const decider = deciderOf(rule)
      if (decider === undefined) throw new Error(`no closure for ${rule.id}`)
      if (says === 'verdict') return [name, CODES[decider.decide(row)]]
      if (says === 'condition')
        return [name, CODES[decider.conditions().get(condition ?? '')?.(row) ?? 'unknown']]
      return [name, Math.round((decider.score?.(row)[says === 'least' ? 0 : 1] ?? Number.NaN) * 1_000_000)]
    }),
  )
}

/** Numbers as numbers: 64-bit ones come as text. */
export function plain(answers: Answers): Answers {
  const { enterprise: _, ...rest } = answers
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, Number(value)]))
}

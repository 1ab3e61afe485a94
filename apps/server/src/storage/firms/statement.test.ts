import { beforeAll, describe, expect, test } from 'vitest'
import {
  judgePolicies,
  judgeStandard,
  lowerAmounts,
  lowerDecision,
  prepareAmounts,
  prepareDecision,
  printStatement,
  type Facts,
  type Occasion,
} from '@yinyu/rules'
import { readContent } from '../../read-content.ts'
import { withClient } from '../storage.ts'
import { engines } from '../testing/databases.ts'
import { withEveryBenefit } from './testing/every-benefit.ts'
import { withEveryKind } from './testing/every-kind.ts'
import { lineFirms } from './testing/line-firms.ts'
import {
  answersOfClosures,
  answersOfDuckdb,
  answersOfPostgres,
  plain,
  sayFen,
  wideTable,
  type Answers,
} from './try-statement.ts'

const seed = Number(process.env['YINYU_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const FIRMS = 2_000
const WALKED = 100
const definitions = withEveryBenefit(withEveryKind(readContent().definitions))
const CODES = { unmet: 0, met: 1, unknown: 2 } as const

describe.each(['new', 're-check'] as const)(`the statement for %s, on firms of seed ${seed}`, (purpose) => {
  const occasion: Occasion = { on: '2026-06-01', purpose }
  const lowered = lowerDecision(definitions, occasion)
  const amounts = lowerAmounts(definitions, occasion, lowered.keys)
  const closures = {
    decision: prepareDecision(definitions, occasion),
    amounts: prepareAmounts(definitions, occasion),
  }
  const order = { table: 'firm', passed: ['enterprise'], wanted: 'conditions' } as const
  const statement = printStatement(lowered, { ...order, fence: 'offset' }, amounts)
  const firms = lineFirms({ ...lowered, keys: amounts.keys }, definitions.indicators, { firms: FIRMS, seed })
  const table = wideTable(statement, definitions, closures, firms)
  let expected: readonly Answers[] = []
  beforeAll(() => {
    expected = firms.map((facts) => answersOfClosures(statement, closures, facts))
  })

  test('answers as the closures do, in DuckDB', async () => {
    expect((await answersOfDuckdb(statement, table)).map((answer) => plain(statement, answer))).toEqual(
      expected,
    )
  })

  test('answers the same without fences', async () => {
    const unfenced = printStatement(lowered, { ...order, fence: 'none' }, amounts)
    expect((await answersOfDuckdb(unfenced, table)).map((answer) => plain(statement, answer))).toEqual(
      expected,
    )
  })

  test.each(engines())('answers as the closures do, in $name, unchanged', async (engine) => {
    const rows = await answersOfPostgres(engine.admin, statement, table)
    expect(rows.map((answer) => plain(statement, answer))).toEqual(expected)
  })

  test.each(engines())('without fences is one pass over one table, in $name', async (engine) => {
    const { text } = printStatement(lowered, { ...order, fence: 'none' }, amounts)
    const plan = await withClient(engine.admin, async (client) => {
      await client.query(table.create.replace('create table', 'create temp table'))
      return (await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`)).rows
    })
    expect(plan.map((step) => step['QUERY PLAN'])).toEqual(['Seq Scan on firm'])
  })

  test('answers as the tree walker does', async () => {
    const answers = await answersOfDuckdb(statement, { ...table, rows: table.rows.slice(0, WALKED) })
    expect(answers.map((answer) => plain(statement, answer))).toEqual(firms.slice(0, WALKED).map(walk))
  })

  function walk(facts: Facts): Answers {
    const policies = new Map(judgePolicies(definitions, facts, occasion).map((due) => [due.policy.id, due]))
    const judged = new Map(
      lowered.standards.map(({ id }) => [
        id,
        judgeStandard(definitions, facts, { ...occasion, standard: id }),
      ]),
    )
    return Object.fromEntries(
      statement.columns.flatMap(({ name, rule, says, condition }) => {
        const standard = judged.get(rule.id)
        const due = policies.get(rule.id)
        if (due && says === 'verdict') return [[name, CODES[due.verdict]]]
        if (due && says === 'least-fen') return [[name, sayFen(due.amount?.leastFen)]]
        if (due && says === 'most-fen') return [[name, sayFen(due.amount?.mostFen)]]
        // Of a policy the walker tells reasons, not verdicts by id: the closures' test covers its conditions.
        if (standard === undefined || rule.kind === 'policy')
          return [[name, answersOfClosures(statement, closures, facts)[name]]]
        if (says === 'verdict') return [[name, CODES[standard.verdict]]]
        if (says === 'condition') return [[name, CODES[standard.conditions[condition ?? ''] ?? 'unknown']]]
        const points = says === 'least' ? standard.score?.least : standard.score?.most
        return [[name, Math.round((points ?? Number.NaN) * 1_000_000)]]
      }),
    )
  }
})

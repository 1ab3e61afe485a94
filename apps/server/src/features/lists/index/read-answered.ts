import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { answerColumn, VERDICT_CODES, verdictOfCode, type AnswerOf } from '../../../bulk/answer-column.ts'
import type { RuleOfLists } from '../listed-rules.ts'
import type { Answered, AnsweredFirm } from './member.ts'

/** The answers of one run, a row a firm, and which columns there are. */
export interface AnswersView {
  readonly connection: DuckDBConnection
  readonly view: string
  readonly columns: ReadonlySet<string>
}

export async function answersView(connection: DuckDBConnection, view: string): Promise<AnswersView> {
  const described = await connection.runAndReadAll(`describe ${view}`)
  return { connection, view, columns: new Set(described.getRows().map(([name]) => String(name))) }
}

/** Every firm of the answers in their order, with the titles that it holds: the same whatever the rule. */
export async function readFirms(
  answers: AnswersView,
  standards: readonly string[],
): Promise<readonly AnsweredFirm[]> {
  const holds = standards.map((rule) => columnOf(answers, { kind: 'standard', rule, says: 'holds' }))
  const rows = await readRows(answers, ['enterprise', 'region', 'industry', 'size', ...holds])
  return rows.map(([enterprise, region, industry, size, ...held]) => ({
    enterprise: String(enterprise),
    region: typeof region === 'string' ? region : '',
    industry: typeof industry === 'string' ? industry : undefined,
    size: typeof size === 'string' ? size : undefined,
    titles: standards.filter((_, place) => held[place] === VERDICT_CODES.met),
  }))
}

/** What the answers say of one rule, for the same firms in the same order. */
export async function readVerdicts(
  answers: AnswersView,
  { kind, id: rule }: RuleOfLists,
): Promise<readonly Omit<Answered, keyof AnsweredFirm>[]> {
  const of = (says: 'verdict' | 'unmet', purpose: 'new' | 're-check'): AnswerOf =>
    kind === 'policy' ? { kind, rule, says } : { kind, rule, says, purpose }
  const ofTitles =
    kind === 'policy' ? [] : [of('verdict', 're-check'), { kind, rule, says: 'holds' } as const]
  const asked = [of('verdict', 'new'), of('unmet', 'new'), ...ofTitles]
  const rows = await readRows(
    answers,
    asked.map((each) => columnOf(answers, each)),
  )
  return rows.map(([fresh, unmet, reCheck, holds]) => ({
    fresh: verdictOfCode(fresh),
    unmetConditions: typeof unmet === 'number' ? unmet : 0,
    reCheck: verdictOfCode(reCheck),
    holds: holds === VERDICT_CODES.met ? 'yes' : 'no',
  }))
}

/** What a run did not decide is nothing to it. */
function columnOf({ columns }: AnswersView, of: AnswerOf): string {
  const name = answerColumn(of)
  return columns.has(name) ? name : 'null'
}

async function readRows(
  { connection, view }: AnswersView,
  columns: readonly string[],
): Promise<DuckDBValue[][]> {
  const read = await connection.runAndReadAll(`select ${columns.join(', ')} from ${view}`)
  return read.getRows()
}

import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { significantDigits, type Verdict } from '@yinyu/kernel'
import { answerColumn, VERDICT_CODES, type AnswerOf } from '../../../bulk/answer-column.ts'
import { textOf } from '../../../bulk/sql-text.ts'
import type { RuleOfLists } from '../listed-rules.ts'
import type { Answered } from './member.ts'

/** What the answers of a run say of one rule, firm by firm; firms outside the regions of the rule are left out. */
export async function readAnswered(
  connection: DuckDBConnection,
  { view, rule, titles }: { view: string; rule: RuleOfLists; titles: readonly string[] },
): Promise<readonly Answered[]> {
  const described = await connection.runAndReadAll(`describe ${view}`)
  const there = new Set(described.getRows().map(([name]) => String(name)))
  const column = (of: AnswerOf): string => {
    const name = answerColumn(of)
    return there.has(name) ? name : 'null'
  }
  const { id, kind } = rule
  const verdictOf = (purpose: 'new' | 're-check'): string =>
    column(
      kind === 'policy' ? { kind, rule: id, says: 'verdict' } : { kind, rule: id, purpose, says: 'verdict' },
    )
  const holds = (standard: string) => column({ kind: 'standard', rule: standard, says: 'holds' })
  const asked = [
    'enterprise',
    'region',
    'industry',
    'size',
    verdictOf('new'),
    kind === 'policy' ? 'null' : verdictOf('re-check'),
    kind === 'policy' ? 'null' : holds(id),
    ...titles.map(holds),
  ]
  const read = await connection.runAndReadAll(
    `select ${asked.join(', ')} from ${view} where ${placeOf(rule)}`,
  )
  return read.getRows().map((row) => toAnswered(row, titles))
}

function toAnswered(row: readonly DuckDBValue[], titles: readonly string[]): Answered {
  const [enterprise, region, industry, size, fresh, reCheck, own, ...held] = row
  return {
    enterprise: String(enterprise),
    region: typeof region === 'string' ? region : '',
    industry: typeof industry === 'string' ? industry : undefined,
    size: typeof size === 'string' ? size : undefined,
    titles: titles.filter((_, place) => held[place] === VERDICT_CODES.met),
    holds: own === VERDICT_CODES.met ? 'yes' : 'no',
    fresh: verdictFrom(fresh),
    reCheck: verdictFrom(reCheck),
  }
}

const VERDICTS: readonly Verdict[] = ['unmet', 'unknown', 'met']

function verdictFrom(code: DuckDBValue | undefined): Verdict | undefined {
  return VERDICTS.find((verdict) => VERDICT_CODES[verdict] === code)
}

/** The regions that the content names; nothing of what the caller asks. */
function placeOf({ within, except }: RuleOfLists): string {
  const inside = (areas: readonly string[]) =>
    areas.map((area) => `starts_with(region, ${textOf(significantDigits(area))})`)
  const some = within.length === 0 ? ['true'] : inside(within)
  return `(${some.join(' or ')})${inside(except)
    .map((each) => ` and not ${each}`)
    .join('')}`
}

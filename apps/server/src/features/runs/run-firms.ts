import type { RunFirm, RunGroup } from '@yinyu/contract'
import type { RegionCode } from '@yinyu/kernel'
import { answerColumn, VERDICT_CODES, verdictOfCode } from '../../bulk/answer-column.ts'
import { withAnswers } from '../../bulk/run-answers.ts'
import { inReach } from './run-reach.ts'
import { verdictColumn, type DecidedRule } from './rule-names.ts'

export interface FirmsAsked {
  readonly folder: string
  readonly run: string
  readonly rule: DecidedRule
  readonly group: RunGroup
  readonly region: RegionCode
  readonly from: number
  readonly most: number
}

/** What the answers say of a firm; names follow from the records. */
export type AnsweredFirm = Omit<RunFirm, 'creditCode' | 'name'>

/** The firms behind a number of a run, those with the fewest open conditions first. */
export function readRunFirms(
  asked: FirmsAsked,
): Promise<{ readonly count: number; readonly firms: readonly AnsweredFirm[] }> {
  const { folder, run, rule, group, region, from, most } = asked
  const columns = columnsOf(rule)
  return withAnswers({ folder, run }, async (connection, view) => {
    const where = `${inReach(region)} and ${whereOf(rule, group)}`
    const [[count] = []] = (
      await connection.runAndReadAll(`select count(*) from ${view} where ${where}`)
    ).getRows()
    const read = await connection.runAndReadAll(
      `select enterprise, region, ${columns.join(', ')} from ${view} where ${where}
        order by unmet, unknown, enterprise limit ${most} offset ${from}`,
    )
    return { count: Number(count), firms: read.getRowObjects().map((row) => toFirm(row)) }
  })
}

function columnsOf({ kind, rule, purpose = 'new' }: DecidedRule): readonly string[] {
  const named = (says: 'verdict' | 'unmet' | 'unknown' | 'least' | 'most') =>
    answerColumn(kind === 'policy' ? { kind, rule, says } : { kind, rule, purpose, says })
  const counts = (['verdict', 'unmet', 'unknown'] as const).map((says) => `${named(says)} as ${says}`)
  return kind === 'policy' ? [...counts, `${named('least')} as least`, `${named('most')} as most`] : counts
}

function whereOf(rule: DecidedRule, group: RunGroup): string {
  const verdict = verdictColumn(rule)
  switch (group) {
    case 'met':
    case 'unmet':
    case 'unknown':
      return `${verdict} = ${VERDICT_CODES[group]}`
    case 'holds':
      return holdsOf(rule)
    case 'falling':
      return `${holdsOf(rule)} and ${verdict} = ${VERDICT_CODES.unmet}`
  }
}

/** Nobody holds a policy. */
function holdsOf({ kind, rule }: DecidedRule): string {
  return kind === 'policy' ? 'false' : `${answerColumn({ kind, rule, says: 'holds' })} = ${VERDICT_CODES.met}`
}

function toFirm(row: Readonly<Record<string, unknown>>): AnsweredFirm {
  return {
    enterprise: String(row['enterprise']),
    region: typeof row['region'] === 'string' ? row['region'] : '',
    verdict: verdictOfCode(row['verdict']) ?? 'unknown',
    unmet: Number(row['unmet']),
    unknown: Number(row['unknown']),
    ...fenOf('leastFen', row['least']),
    ...fenOf('mostFen', row['most']),
  }
}

function fenOf(name: 'leastFen' | 'mostFen', value: unknown): Record<string, string> {
  return typeof value === 'bigint' ? { [name]: `${value}` } : {}
}

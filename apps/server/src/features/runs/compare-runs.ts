import type { RuleChange } from '@yinyu/contract'
import type { RegionCode, Verdict } from '@yinyu/kernel'
import type { Definitions } from '@yinyu/rules'
import type { DuckDBConnection } from '@duckdb/node-api'
import { VERDICT_CODES, verdictOfCode } from '../../bulk/answer-column.ts'
import { showAnswers, withAnswers } from '../../bulk/run-answers.ts'
import { inReach } from './run-reach.ts'
import { decidedRules, sameRule, titleOf, verdictColumn, type DecidedRule } from './rule-names.ts'
import type { RunRecord } from './run-row.ts'

export interface RunPair {
  readonly folder: string
  readonly earlier: RunRecord
  readonly later: RunRecord
  readonly region: RegionCode
}

export interface RunsCompared {
  readonly firms: { readonly come: number; readonly gone: number }
  readonly rules: readonly RuleChange[]
}

/** Who came to meet each rule and who no longer does; a firm or a rule that only one of the runs has counts as not met in the other. */
export function compareAnswers(pair: RunPair, definitions: Definitions): Promise<RunsCompared> {
  const rules = rulesOf(pair)
  return withBoth(pair, async (connection, joined) => {
    const sums = rules.flatMap(({ before, after }, i) => {
      const [was, is] = [metIn('b', before), metIn('a', after)]
      return [
        `count(*) filter (where ${was}) as before_${i}`,
        `count(*) filter (where ${is}) as after_${i}`,
        `count(*) filter (where ${is} and not ${was}) as entered_${i}`,
        `count(*) filter (where ${was} and not ${is}) as left_${i}`,
      ]
    })
    const ends = [
      'count(*) filter (where b.enterprise is null) as come',
      'count(*) filter (where a.enterprise is null) as gone',
    ]
    const read = await connection.runAndReadAll(`select ${[...ends, ...sums].join(', ')} from ${joined}`)
    const [row = {}] = read.getRowObjects()
    const number = (name: string) => Number(row[name] ?? 0)
    return {
      firms: { come: number('come'), gone: number('gone') },
      rules: rules.map(({ rule, before, after }, i) => ({
        kind: rule.kind,
        rule: rule.rule,
        title: titleOf(definitions, rule),
        ...(rule.purpose === undefined ? {} : { purpose: rule.purpose }),
        before: number(`before_${i}`),
        after: number(`after_${i}`),
        entered: number(`entered_${i}`),
        left: number(`left_${i}`),
        text: before?.digest === after?.digest ? ('same' as const) : ('changed' as const),
      })),
    }
  })
}

export interface Moved {
  readonly enterprise: string
  readonly region: string
  readonly before: Verdict | undefined
  readonly after: Verdict | undefined
}

export interface MovesFound {
  readonly count: number
  readonly moves: readonly Moved[]
  readonly counties: readonly { readonly region: string; readonly count: number }[]
}

/** The firms that came to meet one rule, or no longer do; and in which counties they are. */
export function readMoves(
  pair: RunPair,
  asked: {
    readonly before: DecidedRule | undefined
    readonly after: DecidedRule | undefined
    readonly way: 'entered' | 'left'
    readonly from: number
    readonly most: number
  },
): Promise<MovesFound> {
  const { before, after, way, from, most } = asked
  const [was, is] = [metIn('b', before), metIn('a', after)]
  const where = way === 'entered' ? `${is} and not ${was}` : `${was} and not ${is}`
  return withBoth(pair, async (connection, joined) => {
    const moved = `select coalesce(a.enterprise, b.enterprise) as enterprise, coalesce(a.region, b.region) as region,
        ${codeIn('b', before)} as before, ${codeIn('a', after)} as after from ${joined} and ${where}`
    const byCounty = await connection.runAndReadAll(
      `select region, count(*) as count from (${moved}) group by region order by count desc, region`,
    )
    const counties = byCounty
      .getRowObjects()
      .map((row) => ({ region: textIn(row['region']), count: Number(row['count']) }))
    const read = await connection.runAndReadAll(
      `select * from (${moved}) order by enterprise limit ${most} offset ${from}`,
    )
    const moves = read.getRowObjects().map((row) => ({
      enterprise: String(row['enterprise']),
      region: textIn(row['region']),
      before: verdictOfCode(row['before']),
      after: verdictOfCode(row['after']),
    }))
    return { count: counties.reduce((sum, { count }) => sum + count, 0), moves, counties }
  })
}

/** Rules of either run, in the order of the later. */
function rulesOf({ earlier, later }: RunPair) {
  const [old, now] = [decidedRules(earlier), decidedRules(later)]
  const all = [...now, ...old.filter((rule) => !now.some((each) => sameRule(each, rule)))]
  return all.map((rule) => ({
    rule,
    before: old.find((each) => sameRule(each, rule)),
    after: now.find((each) => sameRule(each, rule)),
  }))
}

export function withBoth<T>(
  { folder, earlier, later, region }: RunPair,
  work: (connection: DuckDBConnection, joined: string) => Promise<T>,
): Promise<T> {
  return withAnswers({ folder, run: later.id }, async (connection, view) => {
    await showAnswers(connection, { folder, run: earlier.id, view: 'earlier' })
    const inside = inReach(region, 'coalesce(a.region, b.region)')
    return work(connection, `${view} a full join earlier b on a.enterprise = b.enterprise where ${inside}`)
  })
}

/** Of a rule that the run did not decide, and of a firm that it does not have: not met. */
function metIn(side: 'a' | 'b', rule: DecidedRule | undefined): string {
  return rule === undefined
    ? 'false'
    : `coalesce(${side}.${verdictColumn(rule)} = ${VERDICT_CODES.met}, false)`
}

function codeIn(side: 'a' | 'b', rule: DecidedRule | undefined): string {
  return rule === undefined ? 'null' : `${side}.${verdictColumn(rule)}`
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

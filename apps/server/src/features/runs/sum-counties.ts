import type { RuleFigure } from '@yinyu/contract'
import { significantDigits, type RegionCode } from '@yinyu/kernel'
import type { Definitions } from '@yinyu/rules'
import { sql } from 'kysely'
import type { CountyCount, RuleCount } from '../../bulk/count-answers.ts'
import type { Reading } from '../../storage/transaction.ts'
import { decidedRules, statusTitle, titleOf, type DecidedRule } from './rule-names.ts'
import type { RunRecord } from './run-row.ts'

/** What a run counted in every county of a region that the caller may see. */
export async function readCounties(
  { sql: open }: Pick<Reading, 'sql'>,
  { run, region }: { readonly run: string; readonly region: RegionCode },
): Promise<readonly CountyCount[]> {
  const rows = await open
    .selectFrom('bulk_run_county')
    .select(['region', 'firms', 'counts'])
    .where('run_id', '=', run)
    .where(sql<boolean>`starts_with(region, ${significantDigits(region)})`)
    .orderBy('region')
    .execute()
  return rows.map(({ counts, ...county }) => ({ ...county, counts: counts as readonly RuleCount[] }))
}

/** All rules of the run over all these counties. */
export function sumCounties(
  counties: readonly CountyCount[],
  { run, definitions }: { readonly run: RunRecord; readonly definitions: Definitions },
): readonly RuleFigure[] {
  return decidedRules(run).map((rule) => ({
    ...sumRule(
      counties.flatMap(({ counts }) => counts),
      rule,
    ),
    title: titleOf(definitions, rule),
    ...(rule.kind === 'policy' ? { status: statusTitle(definitions, rule.rule, run.heldOn) } : {}),
  }))
}

/** One rule over some counties. */
export function sumRule(counts: readonly RuleCount[], rule: DecidedRule): Omit<RuleFigure, 'title'> {
  const own = counts.filter(
    (count) => count.kind === rule.kind && count.rule === rule.rule && count.purpose === rule.purpose,
  )
  const sum = (of: (count: RuleCount) => number | undefined) =>
    own.reduce((total, count) => total + (of(count) ?? 0), 0)
  const fen = (of: (count: RuleCount) => string | undefined) =>
    `${own.reduce((total, count) => total + BigInt(of(count) ?? '0'), 0n)}`
  const hasTitle = own.some(({ holds }) => holds !== undefined)
  const hasMoney = own.some(({ leastFen }) => leastFen !== undefined)
  return {
    kind: rule.kind,
    rule: rule.rule,
    ...(rule.purpose === undefined ? {} : { purpose: rule.purpose }),
    ...(rule.version === undefined ? {} : { version: rule.version }),
    met: sum(({ met }) => met),
    unmet: sum(({ unmet }) => unmet),
    unknown: sum(({ unknown }) => unknown),
    ...(hasTitle ? { holds: sum(({ holds }) => holds), falling: sum(({ falling }) => falling) } : {}),
    ...(hasMoney
      ? {
          leastFen: fen(({ leastFen }) => leastFen),
          mostFen: fen(({ mostFen }) => mostFen),
          open: sum(({ open }) => open),
        }
      : {}),
  }
}

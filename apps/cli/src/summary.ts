import type { Verdict } from '@yinyu/kernel'
import { VERDICT_TITLES } from '@yinyu/rules'
import type { FirmResult } from './firm-result.ts'
import type { Plan } from './judge-firm.ts'
import { layOut } from './terminal-table.ts'

type Counts = Record<Verdict, number>

/** What came out, counted; plain data, so that workers can send it. */
export interface Summary {
  rows: number
  readonly standards: Map<string, Counts>
  readonly policies: Map<string, Counts>
  readonly issues: Map<string, number>
}

export function newSummary(): Summary {
  return { rows: 0, standards: new Map(), policies: new Map(), issues: new Map() }
}

export function countResult(summary: Summary, result: FirmResult): void {
  summary.rows++
  for (const [key, { verdict }] of Object.entries(result.standards)) addOne(summary.standards, key, verdict)
  for (const [key, { verdict }] of Object.entries(result.policies)) addOne(summary.policies, key, verdict)
  for (const { code } of result.issues) countIssue(summary, code)
}

export function countIssue(summary: Summary, code: string): void {
  summary.issues.set(code, (summary.issues.get(code) ?? 0) + 1)
}

/** Adds what one batch came to. */
export function addSummary(total: Summary, batch: Summary): void {
  total.rows += batch.rows
  addCounts(total.standards, batch.standards)
  addCounts(total.policies, batch.policies)
  for (const [code, count] of batch.issues) total.issues.set(code, (total.issues.get(code) ?? 0) + count)
}

function addCounts(total: Map<string, Counts>, batch: ReadonlyMap<string, Counts>): void {
  for (const [key, { met, unmet, unknown }] of batch) {
    const own = total.get(key) ?? { met: 0, unmet: 0, unknown: 0 }
    total.set(key, { met: own.met + met, unmet: own.unmet + unmet, unknown: own.unknown + unknown })
  }
}

function addOne(counts: Map<string, Counts>, key: string, verdict: Verdict): void {
  const own = counts.get(key) ?? { met: 0, unmet: 0, unknown: 0 }
  own[verdict]++
  counts.set(key, own)
}

/** The summary as lines for the terminal. */
export function saySummary(summary: Summary, plan: Plan): readonly string[] {
  const head = [VERDICT_TITLES.met, VERDICT_TITLES.unmet, VERDICT_TITLES.unknown]
  const numbers = (counts: Counts | undefined): readonly string[] =>
    [counts?.met ?? 0, counts?.unmet ?? 0, counts?.unknown ?? 0].map(String)
  const standards = plan.questions.map(({ key, standard, version }) => [
    standard.title,
    key,
    version ? version.version : '当日无施行版本',
    ...numbers(summary.standards.get(key)),
  ])
  const policies = plan.definitions.policies.map(({ id, title }) => [
    title,
    id,
    ...numbers(summary.policies.get(id)),
  ])
  const issues = [...summary.issues].toSorted(([, a], [, b]) => b - a)
  return [
    `共判断 ${summary.rows} 行。`,
    ...layOut([['标准', '编号', '版本', ...head], ...standards]),
    ...(plan.policies === 'judged' ? ['', ...layOut([['政策', '编号', ...head], ...policies])] : []),
    ...(issues.length > 0
      ? ['', ...layOut([['数据问题', '次数'], ...issues.map(([code, count]) => [code, String(count)])])]
      : []),
  ]
}

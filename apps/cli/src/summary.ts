import type { Verdict } from '@yinyu/kernel'
import { VERDICT_TITLES } from '@yinyu/rules'
import type { FirmResult, RowIssue, RowIssueCode } from './firm-result.ts'
import { ISSUE_TITLES } from './issue-titles.ts'
import type { Plan } from './judge-firm.ts'
import { layOut } from './terminal-table.ts'
import { tame } from './world.ts'

type Counts = Record<Verdict, number>

/** How often an issue came up in the rows, and where first. */
interface IssueCount {
  readonly count: number
  readonly example: string
}

/** What came out, counted; plain data, so that workers can send it. */
export interface Summary {
  rows: number
  readonly standards: Map<string, Counts>
  readonly policies: Map<string, Counts>
  readonly issues: Map<RowIssueCode, IssueCount>
}

/** As much of what was typed as an example needs. */
const VALUE_LENGTH_MAX = 20

export function newSummary(): Summary {
  return { rows: 0, standards: new Map(), policies: new Map(), issues: new Map() }
}

export function countResult(summary: Summary, result: FirmResult): void {
  summary.rows++
  for (const [key, { verdict }] of Object.entries(result.standards)) addOne(summary.standards, key, verdict)
  for (const [key, { verdict }] of Object.entries(result.policies)) addOne(summary.policies, key, verdict)
  for (const issue of result.issues) {
    // Without a row it is about the file, and told in full elsewhere.
    if (issue.row !== null) countIssue(summary, issue.code, { count: 1, example: sayExample(issue) })
  }
}

function countIssue(summary: Summary, code: RowIssueCode, { count, example }: IssueCount): void {
  const own = summary.issues.get(code)
  summary.issues.set(code, own ? { ...own, count: own.count + count } : { count, example })
}

/** `第 3 行「从业人员数@2025」“一百二”`. */
function sayExample({ row, message, value }: RowIssue): string {
  const [where = `第 ${row} 行`] = /^第 \d+ 行(?:「[^」]*」)?/.exec(message) ?? []
  if (value === null || value === '') return where
  return `${where}“${value.length <= VALUE_LENGTH_MAX ? value : `${value.slice(0, VALUE_LENGTH_MAX)}…`}”`
}

/** Adds what one batch came to. */
export function addSummary(total: Summary, batch: Summary): void {
  total.rows += batch.rows
  addCounts(total.standards, batch.standards)
  addCounts(total.policies, batch.policies)
  for (const [code, own] of batch.issues) countIssue(total, code, own)
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
  return [
    `共判断 ${summary.rows} 行。`,
    ...layOut([['标准', '编号', '版本', ...head], ...standards]),
    ...(plan.policies === 'judged' ? ['', ...layOut([['政策', '编号', ...head], ...policies])] : []),
    ...sayIssues(summary),
  ]
}

function sayIssues({ issues }: Summary): readonly string[] {
  if (issues.size === 0) return []
  const rows = [...issues]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([code, { count, example }]) => [ISSUE_TITLES[code], code, String(count), tame(example)])
  return ['', ...layOut([['数据问题', '编号', '次数', '例子'], ...rows])]
}

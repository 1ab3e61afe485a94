import {
  POLICY_STATUS_TITLES,
  sayFactKey,
  SIZE_TITLES,
  VERDICT_TITLES,
  type Gap,
  type Indicators,
  type Policy,
  type SizeClass,
} from '@yinyu/rules'
import type { OutColumn } from '@yinyu/intake'
import type { AmountText, FirmResult, PolicyResult, StandardResult } from './firm-result.ts'
import type { Plan } from './judge-firm.ts'
import type { Question } from './questions.ts'

type Cell = string | number | null

interface Column {
  readonly title: string
  readonly width?: number
  readonly cell: (result: FirmResult) => Cell
}

/** The result as a table for people: one row per firm, the columns fixed by what was asked. */
export interface ResultTable {
  readonly columns: readonly OutColumn[]
  readonly cells: (result: FirmResult) => readonly Cell[]
}

export function resultTable({ definitions, questions, policies }: Plan): ResultTable {
  const { indicators } = definitions
  const columns: readonly Column[] = [
    { title: '行号', width: 6, cell: (r) => r.row },
    { title: '统一社会信用代码', width: 22, cell: (r) => r['credit-code'] },
    { title: '企业名称', width: 30, cell: (r) => r.name },
    ...questions.flatMap((question) => standardColumns(question, indicators)),
    ...(policies === 'judged' ? definitions.policies.flatMap(policyColumns) : []),
    { title: '数据问题', width: 60, cell: (r) => r.issues.map((issue) => issue.message).join('\n') },
  ]
  return {
    columns: columns.map(({ title, width }) => ({ header: title, width: width ?? 14 })),
    cells: (result) => columns.map((column) => column.cell(result)),
  }
}

function standardColumns(
  { key, standard, version, tells }: Question,
  indicators: Indicators,
): readonly Column[] {
  const heading = `${standard.title}（${version ? `${version.version} 版` : '无施行版本'}）`
  const column = (title: string, cell: (answer: StandardResult) => Cell): Column => ({
    title: `${heading}${title}`,
    cell: (result) => {
      const answer = result.standards[key]
      return answer ? cell(answer) : null
    },
  })
  return [
    column('结论', (a) => (a.reason === 'NOT_IN_FORCE' ? '当日没有施行的版本' : VERDICT_TITLES[a.verdict])),
    ...(tells.has('class') ? [column('规模', (a) => SIZE_TITLES[(a.class ?? 'unknown') as SizeClass])] : []),
    ...(tells.has('score') ? [column('得分', sayScore)] : []),
    column('未满足条款', sayUnmet),
    column('还差什么', (a) => sayGaps(a.gaps)),
    column('缺少数据', (a) => sayLacking(a, indicators)),
  ]
}

function sayScore({ score }: StandardResult): Cell {
  if (!score) return null
  const [least, most] = score
  return least === most ? least : `${least} 至 ${most}`
}

/** What is not there, and what is there but gives no number. */
function sayLacking(answer: StandardResult, indicators: Indicators): string {
  const missing = answer.missing.map((key) => sayFactKey(key, indicators)).join('、')
  const undefinedBecause = (answer['cannot-compute'] ?? []).map((why) => `不能计算：${why}`)
  return [...(missing === '' ? [] : [missing]), ...undefinedBecause].join('\n')
}

function sayUnmet({ conditions }: StandardResult): string {
  return Object.keys(conditions)
    .filter((id) => conditions[id] === 'unmet')
    .join('、')
}

/** `Z26-3：研发费用再增加 37.21 万元`; ways to choose from are joined by 或. */
export function sayGaps(gaps: readonly Gap[]): string {
  const byCondition = Map.groupBy(gaps, (gap) => gap.condition)
  return [...byCondition]
    .map(([condition, own]) => {
      const options = [...Map.groupBy(own, (gap) => gap.option).values()]
      return `${condition}：${options.map((option) => option.map((gap) => gap.says).join('，且')).join('；或')}`
    })
    .join('\n')
}

function policyColumns({ id, title }: Policy): readonly Column[] {
  const column = (what: string, cell: (answer: PolicyResult) => Cell): Column => ({
    title: `${id} ${title}${what}`,
    cell: (result) => {
      const answer = result.policies[id]
      return answer ? cell(answer) : null
    },
  })
  return [column('结论', sayPolicy), column('金额（元）', ({ amount }) => amountCell(amount))]
}

function sayPolicy(answer: PolicyResult): string {
  const besides = [
    answer.status === 'in-force' ? undefined : POLICY_STATUS_TITLES[answer.status],
    answer['displaced-by'] === undefined ? undefined : `与 ${answer['displaced-by']} 不能同享`,
    answer['needs-confirmation'] && answer.verdict !== 'unmet' ? '待核实' : undefined,
  ].filter((word) => word !== undefined)
  return VERDICT_TITLES[answer.verdict] + (besides.length > 0 ? `（${besides.join('，')}）` : '')
}

function amountCell(amount: AmountText): Cell {
  if (amount === null) return '未查到金额'
  if (typeof amount === 'string') return Number(amount)
  const [least, most] = amount
  return most === null ? `不低于 ${least}` : `${least} 至 ${most}`
}

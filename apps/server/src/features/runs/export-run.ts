import type { RuleFigure, RunFirm } from '@yinyu/contract'
import { writeWorkbook, type OutCell, type OutColumn, type OutSheet } from '@yinyu/intake'
import type { RunRecord } from './run-row.ts'

export interface WorkbookOrder {
  readonly run: RunRecord
  readonly rules: readonly RuleFigure[]
  readonly counties: readonly { readonly region: string; readonly rules: readonly RuleFigure[] }[]
  readonly regionName: (code: string) => string
  readonly firms?: { readonly title: string; readonly rows: readonly RunFirm[] } | undefined
}

const PURPOSES = { new: '新申请', 're-check': '复核' } as const
const VERDICTS = { met: '符合', unmet: '不符合', unknown: '还不能确定' } as const
const FEN_IN_YUAN = 100

/** The counts of a run by rule and by county, and the firms of one number where they are asked for. */
export async function writeRunWorkbook(order: WorkbookOrder): Promise<Buffer> {
  const sheets = [
    ruleSheet(order),
    countySheet(order),
    ...(order.firms ? [firmSheet(order, order.firms)] : []),
  ]
  return Buffer.from(await writeWorkbook(sheets))
}

const figureColumns: readonly OutColumn[] = [
  { header: '标准或政策', holds: 'text', width: 44 },
  { header: '申报类型', holds: 'text', width: 12 },
  { header: '符合', width: 10 },
  { header: '不符合', width: 10 },
  { header: '还不能确定', width: 12 },
  { header: '持有称号', width: 10 },
  { header: '持有但不符合', width: 14 },
  { header: '金额下限（元）', width: 18 },
  { header: '金额上限（元）', width: 18 },
  { header: '金额说不准的家数', width: 18 },
]

function ruleSheet({ rules, run }: WorkbookOrder): OutSheet {
  const told = [`判定日 ${run.heldOn}，数据截至 ${run.knownOn}，共 ${run.firms} 家`]
  return { name: '按标准和政策', columns: figureColumns, rows: [...rules.map(cellsOf), [], told] }
}

function countySheet({ counties, regionName }: WorkbookOrder): OutSheet {
  return {
    name: '按地区',
    columns: [{ header: '地区', holds: 'text', width: 16 }, ...figureColumns],
    rows: counties.flatMap(({ region, rules }) =>
      rules.map((rule) => [regionName(region), ...cellsOf(rule)]),
    ),
  }
}

function cellsOf(rule: RuleFigure): readonly OutCell[] {
  return [
    rule.title,
    rule.purpose === undefined ? '' : PURPOSES[rule.purpose],
    rule.met,
    rule.unmet,
    rule.unknown,
    rule.holds ?? '',
    rule.falling ?? '',
    yuan(rule.leastFen),
    yuan(rule.mostFen),
    rule.open ?? '',
  ]
}

function firmSheet(
  { regionName }: WorkbookOrder,
  { title, rows }: NonNullable<WorkbookOrder['firms']>,
): OutSheet {
  return {
    name: title,
    columns: [
      { header: '统一社会信用代码', holds: 'text', width: 24 },
      { header: '企业名称', holds: 'text', width: 36 },
      { header: '地区', holds: 'text', width: 16 },
      { header: '结论', holds: 'text', width: 12 },
      { header: '不符合的条件数', width: 16 },
      { header: '说不准的条件数', width: 16 },
      { header: '金额下限（元）', width: 18 },
      { header: '金额上限（元）', width: 18 },
    ],
    rows: rows.map((firm) => [
      firm.creditCode,
      firm.name,
      regionName(firm.region),
      VERDICTS[firm.verdict],
      firm.unmet,
      firm.unknown,
      yuan(firm.leastFen),
      yuan(firm.mostFen),
    ]),
  }
}

/** Whole fen as yuan; empty where nobody can tell. Sums of a province stay far below what a cell holds exactly. */
function yuan(fen: string | undefined): OutCell {
  return fen === undefined ? '' : Number(fen) / FEN_IN_YUAN
}

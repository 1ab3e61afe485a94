import { SHEET_ROWS_MAX, writeDelimited, writeWorkbook, type OutCell, type OutSheet } from '@yinyu/intake'
import { openAtomicFile, type AtomicFile } from './atomic-file.ts'
import type { RowIssue } from './firm-result.ts'
import type { Plan } from './judge-firm.ts'
import type { Issue } from '@yinyu/intake'
import { refuse } from './refusal.ts'
import type { Format, Rendered } from './render-firms.ts'
import { resultTable } from './result-table.ts'
import { rowIssue } from './row-issues.ts'
import { PRE_CHECK, tagLegend } from './tag-titles.ts'
import type { World } from './world.ts'

/** Where the results go; nothing stands under its name before `finish`. */
export interface ResultFile {
  readonly add: (rendered: Rendered) => Promise<void>
  readonly finish: () => Promise<void>
  readonly abandon: () => Promise<void>
}

/** What a file of results says about itself. */
export interface ResultContext {
  readonly plan: Plan
  readonly inputName: string
  /** Of the file as a whole. */
  readonly issues: readonly Issue[]
}

/** `undefined` writes JSONL to standard output. */
export async function openResultFile(
  path: string | undefined,
  format: Format,
  context: ResultContext,
  world: World,
): Promise<ResultFile> {
  if (path === undefined) return toStandardOutput(world)
  const file = await openAtomicFile(path)
  if (format === 'xlsx') return asWorkbook(file, context)
  if (format === 'csv')
    await file.write(writeDelimited([resultTable(context.plan).columns.map((c) => c.header)]))
  return { add: ({ text }) => file.write(text), finish: file.commit, abandon: file.abandon }
}

function toStandardOutput({ out }: World): ResultFile {
  return {
    // Called when the text has gone out, or never will: a closed pipe stops the run by itself, see `main`.
    add: ({ text }) => new Promise((resolve) => void out.write(text, () => resolve())),
    finish: async () => undefined,
    abandon: async () => undefined,
  }
}

/** A workbook can only be written as a whole, so its rows are kept; therefore there is a limit. */
function asWorkbook(file: AtomicFile, context: ResultContext): ResultFile {
  const rows: (readonly OutCell[])[] = []
  const issues: RowIssue[] = context.issues.map(rowIssue)
  return {
    add: async (rendered) => {
      for (const row of rendered.rows) rows.push(row)
      for (const issue of rendered.issues) issues.push(issue)
      if (rows.length > SHEET_ROWS_MAX) {
        const what = `结果超过 ${SHEET_ROWS_MAX} 行，放不进一个工作簿`
        throw refuse('OUTPUT_ROWS', { what, todo: '请把 -o 后面的文件名改为 .csv 或 .jsonl' })
      }
    },
    finish: async () => {
      const { columns } = resultTable(context.plan)
      const sheets = [{ name: '结果', columns, rows }, issueSheet(issues), noteSheet(context)]
      await file.write(await writeWorkbook(sheets))
      await file.commit()
    },
    abandon: file.abandon,
  }
}

function issueSheet(issues: readonly RowIssue[]): OutSheet {
  const shown = issues.slice(0, SHEET_ROWS_MAX - 1)
  const rows: OutCell[][] = shown.map(({ row, column, value, code, message }) => [
    row,
    column,
    value,
    message,
    code,
  ])
  if (shown.length < issues.length)
    rows.push([null, null, null, `还有 ${issues.length - shown.length} 个问题放不下`, null])
  return {
    name: '问题',
    columns: [
      { header: '行', width: 8 },
      { header: '列', width: 24 },
      { header: '原来填的', width: 24, holds: 'text' },
      { header: '说明', width: 90 },
      { header: '编号', width: 22 },
    ],
    rows,
  }
}

function noteSheet({ plan, inputName }: ResultContext): OutSheet {
  const { occasion, questions, policies } = plan
  const versions = questions.map(({ standard, version }) => {
    const { title = '', number = '' } = version?.document ?? {}
    return [
      standard.title,
      version ? `${version.version} 版，${title} ${number}`.trim() : '当日没有施行的版本',
    ]
  })
  return {
    name: '说明',
    columns: [
      { header: '项目', width: 28 },
      { header: '内容', width: 90 },
    ],
    rows: [
      ['性质', PRE_CHECK],
      ['评审日', occasion.on],
      ['用途', occasion.purpose === 'new' ? '新申请' : '复核'],
      ['数据文件', inputName],
      ...versions,
      [
        '政策',
        policies === 'judged'
          ? `${plan.definitions.policies.length} 项，按评审日的状态`
          : '没有判断，加 --policies 才判断',
      ],
      ['尚不能判断', '缺数据，或须由评审人员评定；不等于不符合'],
      ...tagLegend().map(([tag, title]) => [`出处等级 ${tag}`, title]),
    ],
  }
}

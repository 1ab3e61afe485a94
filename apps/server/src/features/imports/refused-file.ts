import { writeWorkbook, type OutCell } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import { factKey, type Indicators } from '@yinyu/rules'
import type { FileAnswer } from '../../door/handler.ts'
import type { Reading } from '../../storage/transaction.ts'
import { WORKBOOK_TYPE } from '../registry/export-enterprises.ts'
import { listChanges, type ListedChange } from './listed-changes.ts'
import { listRows, type ListedRow } from './listed-rows.ts'

const PAGE = 500
/** More nobody mends by hand. */
const LINES_MOST = 50_000

const columns = [
  { header: '行号', width: 8 },
  { header: '统一社会信用代码', holds: 'text', width: 24 },
  { header: '企业名称', holds: 'text', width: 36 },
  { header: '列', holds: 'text', width: 28 },
  { header: '原因', holds: 'text', width: 80 },
] as const

/** What of a file was not taken, a line each with its row, column and reason, to be mended and sent again. */
export async function refusedFile(
  open: Reading,
  run: string,
  { indicators, today }: { readonly indicators: Indicators; readonly today: IsoDate },
): Promise<FileAnswer> {
  const lines: OutCell[][] = []
  for (let after = 0; lines.length < LINES_MOST;) {
    const rows = await listRows(open, run, { kind: 'refused', after, most: PAGE })
    lines.push(...rows.map(ofRow))
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) break
    after = last.row
  }
  for (const kind of ['refused', 'protected'] as const)
    for (let after: { row: number; place: number } | undefined; lines.length < LINES_MOST;) {
      const changes: readonly ListedChange[] = await listChanges(open, run, { kind, after, most: PAGE })
      lines.push(...changes.map((change) => ofChange(change, indicators)))
      after = changes.at(-1)
      if (after === undefined || changes.length < PAGE) break
    }
  const content = await writeWorkbook([{ name: '未接受的内容', columns, rows: lines }])
  return { fileName: `未接受的内容-${today}.xlsx`, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}

function ofRow({ row, creditCode = '', name = '', issue }: ListedRow): OutCell[] {
  return [row, creditCode, name, '整行', issue?.message ?? '']
}

function ofChange(change: ListedChange, indicators: Indicators): OutCell[] {
  const { row, creditCode = '', name = '', issue, kind } = change
  const why = issue?.message ?? (kind === 'protected' ? '已有更权威来源的数据，受保护，没有改动' : '')
  return [row, creditCode, name, columnOf(change, indicators), why]
}

/** As the header of a column is written: `营业收入@2025`. */
function columnOf({ header, indicator, year }: ListedChange, indicators: Indicators): string {
  if (header !== undefined || indicator === undefined) return header ?? ''
  return factKey(indicators.get(indicator)?.title ?? indicator, year)
}

import { readXlsx, type Sheet } from 'hucre/xlsx'
import { cellName } from './cell-name.ts'
import { fileFault, raise, type Issue } from './issues.ts'
import { COLUMNS_MAX, SHEET_ROWS_MAX } from './limits.ts'
import { findPercentages } from './percentages.ts'
import { refuseOtherPackages } from './file-kind.ts'
import { sheetText } from './sheet-text.ts'
import type { Table, TableRow } from './table.ts'
import { guardWorkbook } from './workbook-guard.ts'

/** The sheet of our own form that only explains; leaving it unread is no news. */
export const GUIDE_SHEET = '填写说明'

/** Reads one sheet of a workbook: the one named, else the first that is not hidden. Throws a file fault. */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: { readonly sheet?: string | undefined } = {},
): Promise<Table> {
  const entries = await guardWorkbook(bytes)
  refuseOtherPackages(bytes)
  const { sheet, names } = await parseSheet(bytes, wanted.sheet)
  const rowCount = lastIndex(sheet.rows, (row) => row.some((value) => value !== null && value !== '')) + 1
  if (rowCount > SHEET_ROWS_MAX + 1) throw fileFault('TOO_MANY_ROWS', { most: SHEET_ROWS_MAX })
  const width = widthOf(sheet)
  if (width > COLUMNS_MAX) throw fileFault('TOO_MANY_COLUMNS', { most: COLUMNS_MAX })
  const percentages = await findPercentages(bytes, entries, { name: sheet.name, rowCount, width })
  const uncached = uncachedFormulas(sheet)
  const rows = sheet.rows
    .slice(0, Math.max(rowCount, ...[...uncached.keys()].map((row) => row + 1), 0))
    .map((values, row): TableRow => {
      const cells = Array.from(
        { length: width },
        (_, column) => percentages.get(row)?.get(column) ?? sheetText(values[column] ?? null),
      )
      const open = uncached.get(row)
      return { number: row + 1, cells, ...(open === undefined ? {} : { uncached: open }) }
    })
  return { format: { kind: 'workbook', sheet: sheet.name }, rows, issues: sheetIssues(sheet, names) }
}

async function parseSheet(
  bytes: Uint8Array,
  wanted: string | undefined,
): Promise<{ sheet: Sheet; names: readonly string[] }> {
  const names: string[] = []
  let chosen: string | undefined
  const sheets = await parse(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      names.push(name)
      const take = chosen === undefined && (wanted === undefined ? !hidden && !veryHidden : name === wanted)
      if (take) chosen = name
      return take
    },
  })
  const sheet = sheets[0] ?? (wanted === undefined ? (await parse(bytes, { sheets: [0] }))[0] : undefined)
  if (sheet) return { sheet, names }
  if (wanted === undefined) throw fileFault('WORKBOOK_DAMAGED', { detail: '没有工作表' })
  throw fileFault('SHEET_MISSING', { sheet: wanted, others: names.join('、') })
}

async function parse(bytes: Uint8Array, options: Parameters<typeof readXlsx>[1]): Promise<readonly Sheet[]> {
  try {
    return (await readXlsx(bytes, options)).sheets
  } catch (cause) {
    const detail = /maximum|bounding|cells/i.test(String(cause))
      ? '内容散落的范围太大，请删去多余的空白行列'
      : '内容不是规范的工作表'
    throw Object.assign(fileFault('WORKBOOK_DAMAGED', { detail }), { cause })
  }
}

function widthOf(sheet: Sheet): number {
  return sheet.rows.reduce(
    (widest, row) => Math.max(widest, lastIndex(row, (value) => value !== null && value !== '') + 1),
    0,
  )
}

/** Row → columns of formulas that were never calculated. Their value is not computed here: it may need anything. */
function uncachedFormulas(sheet: Sheet): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined || cell.value !== null) continue
    const [row = 0, column = 0] = place.split(',').map(Number)
    found.set(row, [...(found.get(row) ?? []), column])
  }
  return found
}

function sheetIssues(sheet: Sheet, names: readonly string[]): readonly Issue[] {
  const issues: Issue[] = []
  const others = names.filter((name) => name !== sheet.name && name !== GUIDE_SHEET)
  if (others.length > 0)
    issues.push(raise('SHEETS_IGNORED', {}, { sheet: sheet.name, others: others.join('、') }))
  const merged = sheet.merges?.[0]
  if (merged) {
    const range = `${cellName(merged.startRow, merged.startCol)}:${cellName(merged.endRow, merged.endCol)}`
    issues.push(raise('MERGED_CELLS', {}, { count: sheet.merges?.length ?? 0, range }))
  }
  const hidden = [...(sheet.rowDefs?.values() ?? [])].filter((row) => row.hidden === true).length
  if (hidden > 0) issues.push(raise('HIDDEN_ROWS', {}, { count: hidden }))
  return issues
}

function lastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.findLastIndex(holds)
}

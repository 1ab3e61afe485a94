import { writeXlsx, type ColumnDef, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import { columnName } from './cell-name.ts'
import { CELL_CHARACTERS_MAX, SHEET_ROWS_MAX } from './limits.ts'
import { printable } from './printable.ts'
import type { OutCell } from './write-delimited.ts'

/** A column of a sheet to be written. */
export interface OutColumn {
  readonly header: string
  /** `text` keeps leading zeros and long codes as they are, also for what people type later. */
  readonly holds?: 'text' | 'anything'
  /** In characters. */
  readonly width?: number
  /** The only words a person may choose from. */
  readonly choices?: readonly string[]
}

export interface OutSheet {
  readonly name: string
  readonly columns: readonly OutColumn[]
  /** Rows below the header. */
  readonly rows: readonly (readonly OutCell[])[]
}

const SHEET_NAME_LENGTH_MAX = 31
/** Excel takes no longer list into a drop-down. */
const CHOICES_LENGTH_MAX = 255
/** A cell cannot hold more; that it was cut must be seen. */
const CUT_MARK = '…（过长，已截断）'
const WIDTH_DEFAULT = 18

/**
 * An XLSX file. Every string is written as a string, so that nothing in it is ever run as a formula, whatever it
 * begins with. Throws a RangeError when a sheet has more rows than we would read back.
 */
export async function writeWorkbook(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(toSheet) })
}

function toSheet(sheet: OutSheet): WriteSheet {
  if (sheet.rows.length > SHEET_ROWS_MAX)
    throw new RangeError(`a sheet takes ${SHEET_ROWS_MAX} rows; write CSV for more`)
  return {
    name: toSheetName(sheet.name),
    columns: sheet.columns.map(toColumn),
    rows: [sheet.columns.map(({ header }) => printable(header)), ...sheet.rows.map((row) => row.map(toCell))],
    dataValidations: sheet.columns.flatMap(dropDown),
    freezePane: { rows: 1 },
  }
}

/** Excel refuses some characters in the name of a sheet, and more than 31. */
export function toSheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, SHEET_NAME_LENGTH_MAX)
}

/** How wide a column is, and whether what is typed there stays text. */
export function toColumn({ holds, width }: OutColumn): ColumnDef {
  return { width: width ?? WIDTH_DEFAULT, ...(holds === 'text' ? { numFmt: '@' } : {}) }
}

/** Without control characters, and never longer than a cell holds. */
export function toCell(cell: OutCell): OutCell {
  if (typeof cell !== 'string') return cell
  const text = printable(cell)
  return text.length <= CELL_CHARACTERS_MAX
    ? text
    : text.slice(0, CELL_CHARACTERS_MAX - CUT_MARK.length) + CUT_MARK
}

function dropDown({ choices = [] }: OutColumn, index: number): DataValidation[] {
  // A comma inside a word would split it in the list, so such a column is left to be typed.
  const fits =
    choices.join(',').length <= CHOICES_LENGTH_MAX && choices.every((choice) => !choice.includes(','))
  if (choices.length === 0 || !fits) return []
  const range = `${columnName(index)}2:${columnName(index)}${SHEET_ROWS_MAX + 1}`
  const errorMessage = '请从下拉列表里选一个，不清楚就留空。'
  return [
    {
      type: 'list',
      values: [...choices],
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '填写提示',
      errorMessage,
    },
  ]
}

import type { Encoding } from './decode.ts'
import type { Issue } from './issues.ts'

/** One row of a table as it stands in the file. */
export interface TableRow {
  /** As a person counts in the spreadsheet: the first row is 1, blank rows count. */
  readonly number: number
  readonly cells: readonly string[]
  /** Columns (from 0) whose cell is a formula that was never calculated. */
  readonly uncached?: readonly number[]
}

/** What the file turned out to be; shown to people, so that a wrong guess is seen. */
export type TableFormat =
  | { readonly kind: 'workbook'; readonly sheet: string }
  | { readonly kind: 'delimited'; readonly encoding: Encoding; readonly separator: Separator }

export type Separator = ',' | ';' | '\t'

/** A table read as a whole. */
export interface Table {
  readonly format: TableFormat
  readonly rows: readonly TableRow[]
  readonly issues: readonly Issue[]
}

export function isBlankRow(row: TableRow): boolean {
  return (
    row.cells.every((cell) => cell.trim() === '') && (row.uncached === undefined || row.uncached.length === 0)
  )
}

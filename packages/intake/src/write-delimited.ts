import { guardText } from './formula-text.ts'
import { printable } from './printable.ts'

/** A cell to be written: numbers stay numbers, text stays text. */
export type OutCell = string | number | boolean | null

/** Excel takes a CSV for the old Chinese encoding unless it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A CSV file that Excel and WPS open rightly: UTF-8 with a byte order mark, Windows line ends, quotes where
 * needed. Text that would run as a formula gets a leading ', which `readFirms` takes off again.
 */
export function writeDelimited(rows: readonly (readonly OutCell[])[]): Uint8Array {
  return new TextEncoder().encode(BYTE_ORDER_MARK + rows.map(formatLine).join(''))
}

/** One row with its line end; text like a formula is guarded. */
export function formatLine(row: readonly OutCell[]): string {
  return `${row.map(formatCell).join(',')}\r\n`
}

function formatCell(cell: OutCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = guardText(printable(cell))
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

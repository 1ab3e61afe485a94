/** The name of a cell in a spreadsheet, from row and column counted from 0: `(0, 27)` → `AB1`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** The letters of a column: `27` → `AB`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

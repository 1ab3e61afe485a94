// Chinese characters and their punctuation take two places on a terminal.
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u

/** How many places a text takes on a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0)
}

/** Rows as aligned lines, the first row being the head; columns of numbers are aligned on the right. */
export function layOut(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows
  const widths = head.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))))
  const isNumber = head.map((_, i) => body.length > 0 && body.every((row) => /^\d*$/.test(row[i] ?? '')))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const blanks = ' '.repeat((widths[i] ?? 0) - widthOf(cell))
        return isNumber[i] ? blanks + cell : cell + blanks
      })
      .join('  ')
      .trimEnd()
  return [line(head), '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...body.map(line)]
}

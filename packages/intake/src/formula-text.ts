/** What makes a spreadsheet program take text for a formula when it opens a file, in both widths. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/

/**
 * Text that no spreadsheet program will run when it opens the CSV: a leading ' is put before what looks like a
 * formula. `unguardText` takes it off again, so that our own export reads back as it was.
 */
export function guardText(text: string): string {
  return FORMULA_START.test(text) || GUARDED.test(text) ? `'${text}` : text
}

/** Takes the guard of `guardText` off. */
export function unguardText(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text
}

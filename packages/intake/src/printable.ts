const UNPRINTABLE = /[\p{Cc}--[\t\n\r\x80-\x9F]]/gv

/** Text without the control characters that neither a workbook nor a CSV file can hold. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '')
}

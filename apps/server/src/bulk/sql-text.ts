/** A text literal of SQL. */
export function textOf(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

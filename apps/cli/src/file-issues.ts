import type { FirmRow, Issue } from '@yinyu/intake'
import { isLeftOut, rowIssue, sayIssue } from './row-issues.ts'

/** More than these would push the rest off the screen. */
export const LINES_MOST = 20

/** What was found in the file as a whole and in its header, in full sentences; the graver ones first. */
export function sayFileIssues(issues: readonly Issue[], whereTheRestIs: string): readonly string[] {
  if (issues.length === 0) return []
  const graver = Map.groupBy(issues.map(rowIssue), ({ code }) => isLeftOut(code))
  const lines = [...(graver.get(true) ?? []), ...(graver.get(false) ?? [])].map(sayIssue)
  const rest = lines.length - LINES_MOST
  return [
    '',
    '文件和列名的问题',
    ...lines.slice(0, LINES_MOST),
    ...(rest > 0 ? [`  另有 ${rest} 条，${whereTheRestIs}`] : []),
  ]
}

/** The same in a table that has no other place for it: in the first row, marked as being about the whole. */
export async function* withFileIssues(
  firms: AsyncIterable<FirmRow>,
  issues: readonly Issue[],
): AsyncGenerator<FirmRow> {
  const marked = issues.map((issue) => ({ ...issue, message: `整张表：${issue.message}` }))
  let isFirst = true
  for await (const firm of firms) {
    yield isFirst ? { ...firm, issues: [...marked, ...firm.issues] } : firm
    isFirst = false
  }
}

/** A year of three or five digits makes a name unknown; that the name is right and the year is not is what helps. */
export function tellWrongYear(issue: Issue): Issue {
  const { code, column = '' } = issue
  const groups = /[@＠](?<behind>\d+)|^(?<before>\d{5,})年/.exec(column)?.groups
  const year = groups?.['behind'] ?? groups?.['before']
  if (code !== 'UNKNOWN_COLUMN' || year === undefined || year.length === 4) return issue
  const message = `「${column}」这一列写的年份“${year}”不是四位数，看不出是哪一年，这一列没有采用；请改成四位的年份，例如“营业收入@2025”。`
  return { ...issue, message }
}

import { severityOf, type FirmRow, type Issue } from '@yinyu/intake'
import { yearOf } from '@yinyu/kernel'
import { indicatorOf, splitFactKey, type Indicators, type Occasion } from '@yinyu/rules'
import type { RowIssue, RowIssueCode } from './firm-result.ts'
import { tame } from './world.ts'

/** No standard and no policy looks further back than this. */
export const YEARS_BACK_MOST = 10

/** All that is to be said about a row: what intake could not take, and facts too old to matter. */
export function rowIssues(
  { rowNumber, facts, issues }: FirmRow,
  { on }: Occasion,
  indicators: Indicators,
): readonly RowIssue[] {
  const oldest = yearOf(on) - YEARS_BACK_MOST
  const old = [...facts.keys()].flatMap((key): readonly RowIssue[] => {
    const { indicator, year } = splitFactKey(key)
    if (year === undefined || year >= oldest) return []
    const where = `第 ${rowNumber} 行「${indicatorOf(indicators, indicator).title}@${year}」`
    const message = `${where}是 ${year} 年的数，比评审日 ${on} 早了 ${YEARS_BACK_MOST} 年以上，标准和政策都不看这么早的数，没有用到；请核对列名里的年份。`
    return [{ row: rowNumber, column: key, value: null, code: 'OLD_YEAR', message }]
  })
  return [...issues.map(rowIssue), ...old]
}

/** An issue with the keys of the contract; JSON has no undefined. */
export function rowIssue({ row, column, value, code, message }: Issue): RowIssue {
  // A code that makes the file unreadable is thrown, so it never stands among the issues of a row or a header.
  return {
    row: row ?? null,
    column: column ?? null,
    value: value ?? null,
    code: code as RowIssueCode,
    message,
  }
}

/** One line: whether it was taken, and the whole sentence. */
export function sayIssue({ code, message }: RowIssue): string {
  return `  ${isLeftOut(code) ? '未采用' : '请留意'}：${tame(message)}`
}

/** Whether a fact, a column or a row went unused because of it. */
export function isLeftOut(code: RowIssueCode): boolean {
  return code !== 'OLD_YEAR' && severityOf(code) === 'error'
}

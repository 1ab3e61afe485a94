import { writeDelimited, type FirmRow, type OutCell } from '@yinyu/intake'
import type { RowIssue } from './firm-result.ts'
import { judgeFirm, type Plan } from './judge-firm.ts'
import { resultTable } from './result-table.ts'
import { countResult, newSummary, type Summary } from './summary.ts'

/** `.jsonl` for programs, `.csv` and `.xlsx` for people. */
export type Format = 'jsonl' | 'csv' | 'xlsx'

/** The answers for some rows, ready to be written; plain data, so that a worker can send it. */
export interface Rendered {
  /** Lines of a text format. */
  readonly text: string | Uint8Array
  /** Rows of a workbook. */
  readonly rows: readonly (readonly OutCell[])[]
  readonly issues: readonly RowIssue[]
  readonly summary: Summary
}

/** What to judge by and how to write it down; plain data, so that a worker can receive it. */
export interface Job {
  readonly plan: Plan
  readonly format: Format
}

/** Judges rows and writes each answer down in the format asked for. */
export type Renderer = (firms: readonly FirmRow[]) => Rendered

export function startRendering({ plan, format }: Job): Renderer {
  const table = resultTable(plan)
  return (firms) => {
    const summary = newSummary()
    const results = firms.map((firm) => judgeFirm(plan, firm))
    for (const result of results) countResult(summary, result)
    if (format === 'jsonl') {
      return {
        text: results.map((result) => `${JSON.stringify(result)}\n`).join(''),
        rows: [],
        issues: [],
        summary,
      }
    }
    const rows = results.map(table.cells)
    if (format === 'csv') return { text: withoutMark(writeDelimited(rows)), rows: [], issues: [], summary }
    return { text: '', rows, issues: results.flatMap((result) => result.issues), summary }
  }
}

/** Only the head of a CSV file carries the byte order mark. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(3)
}

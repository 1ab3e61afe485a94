import { findCreditCodeFault } from '@yinyu/kernel'
import type { ReadCells } from '../imports/reader-message.ts'
import type { ListColumns } from './list-columns.ts'

/** Why a row of a list cannot be used, or what one should know of it. */
export interface RowIssue {
  readonly code: string
  readonly message: string
}

/** One row of a list as it is kept. */
export interface ListRow {
  /** As a person counts in the spreadsheet. */
  readonly row: number
  readonly creditCode: string | undefined
  readonly name: string | undefined
  /** What the list says beside code and name, in its order. */
  readonly details: readonly { readonly title: string; readonly text: string }[]
  readonly issue: RowIssue | undefined
}

const NAME_LENGTH_MAX = 200
const DETAIL_LENGTH_MAX = 500

/** The rows below the header, each with what is wrong with it; blank ones are left out. */
export function readRows(rows: readonly ReadCells[], columns: ListColumns): readonly ListRow[] {
  const known = new Map<string, number>()
  return rows
    .filter(({ row, cells }) => row > columns.headerRow && cells.some((cell) => cell.trim() !== ''))
    .map((cells) => {
      const read = readRow(cells, columns)
      if (read.issue !== undefined) return read
      const same = JSON.stringify([read.creditCode ?? read.name, read.details])
      const before = known.get(same)
      if (before === undefined) known.set(same, read.row)
      return before === undefined
        ? read
        : { ...read, issue: { code: 'LIST_TWICE', message: `和第 ${before} 行完全一样，只用前一行` } }
    })
}

function readRow({ row, cells }: ReadCells, { code, name, details }: ListColumns): ListRow {
  const textAt = (at: number | undefined): string =>
    (at === undefined ? '' : (cells[at] ?? ''))
      .normalize('NFC')
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
  const creditCode = textAt(code).normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '').slice(0, 100)
  const firmName = textAt(name).slice(0, NAME_LENGTH_MAX)
  const told = details.map(({ title, at }) => ({ title, text: textAt(at).slice(0, DETAIL_LENGTH_MAX) }))
  const missing = details.filter(({ needed, at }) => needed && textAt(at) === '').map(({ title }) => title)
  return {
    row,
    creditCode: creditCode === '' ? undefined : creditCode,
    name: firmName === '' ? undefined : firmName,
    details: told.filter(({ text }) => text !== ''),
    issue: issueOf({ creditCode, firmName, missing }),
  }
}

function issueOf(given: {
  readonly creditCode: string
  readonly firmName: string
  readonly missing: readonly string[]
}): RowIssue | undefined {
  const { creditCode, firmName, missing } = given
  if (creditCode === '' && firmName === '')
    return { code: 'LIST_NO_FIRM', message: '没有写信用代码，也没有写企业名称' }
  if (creditCode !== '' && findCreditCodeFault(creditCode) !== undefined)
    return { code: 'LIST_CODE', message: `信用代码“${creditCode}”不对，请核对十八位，包括最后一位校验码` }
  if (missing.length > 0) return { code: 'LIST_DETAIL', message: `没有写${missing.join('、')}` }
  return undefined
}

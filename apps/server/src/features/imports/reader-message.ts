import type { IntakeOptions, Issue } from '@yinyu/intake'
import type { FactKey, FactValue } from '@yinyu/rules'

/** What the reading process is to do. */
export interface ReaderOrder {
  readonly options: IntakeOptions
  readonly fileBytes: number
  readonly batchRows: number
}

/** One row of the file, as plain data. */
export interface ReadRow {
  /** As a person counts in the spreadsheet. */
  readonly row: number
  readonly creditCode: string | undefined
  readonly name: string | undefined
  readonly facts: readonly (readonly [FactKey, FactValue])[]
  readonly issues: readonly Issue[]
}

/** What the reading process answers: after the order the header, then batch after batch as asked, at last the end. */
export type ReaderAnswer =
  | { readonly kind: 'header'; readonly issues: readonly Issue[] }
  /** `rowsTotal` is estimated by the bytes read while a CSV goes on. */
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[]; readonly rowsTotal: number }
  | { readonly kind: 'end'; readonly rowsTotal: number }
  | { readonly kind: 'fault'; readonly code: string; readonly message: string }

/** What the reading process is asked: the order first, then for one answer after the other. */
export type ReaderQuestion =
  | { readonly kind: 'order'; readonly order: ReaderOrder }
  | { readonly kind: 'next' }

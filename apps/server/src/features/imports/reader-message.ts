import type { IntakeOptions, Issue } from '@yinyu/intake'
import type { FactKey, FactValue } from '@yinyu/rules'

/** What the reading process is to do: to read facts by the indicators in the header, or the cells as they stand. */
export type ReaderOrder = FactsOrder | CellsOrder

export interface FactsOrder {
  readonly gives?: 'facts'
  readonly options: IntakeOptions
  readonly fileBytes: number
  readonly batchRows: number
}

export interface CellsOrder {
  readonly gives: 'cells'
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

/** One row of a file that is no table of facts. */
export interface ReadCells {
  readonly row: number
  readonly cells: readonly string[]
}

/** What the reading process answers: after the order the header, then batch after batch as asked, at last the end. */
export type ReaderAnswer =
  | { readonly kind: 'header'; readonly issues: readonly Issue[] }
  /** `rowsTotal` is estimated by the bytes read while a CSV goes on. */
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[]; readonly rowsTotal: number }
  | { readonly kind: 'cells'; readonly rows: readonly ReadCells[] }
  | { readonly kind: 'end'; readonly rowsTotal: number }
  | { readonly kind: 'fault'; readonly code: string; readonly message: string }

/** What the reading process is asked: the order first, then for one answer after the other. */
export type ReaderQuestion =
  | { readonly kind: 'order'; readonly order: ReaderOrder }
  | { readonly kind: 'next' }

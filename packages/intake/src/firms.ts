import { yearOf, type IsoDate } from '@yinyu/kernel'
import { factKey, type Fact, type FactKey, type FactSource } from '@yinyu/rules'
import { readCell } from './cell.ts'
import { cleanText } from './cell-text.ts'
import { bindHeader, type BindOptions, type BoundHeader, type Column } from './columns.ts'
import { readConstants } from './constants.ts'
import { fileFault, raise, type Issue } from './issues.ts'
import { findNeighbours, warnOfUnits, type Neighbours } from './magnitude.ts'
import { isBlankRow, type TableRow } from './table.ts'

export interface IntakeOptions extends BindOptions {
  /** The day of judgement. Facts of a later year are left out. */
  readonly on: IsoDate
  /** Named as the source of every fact. */
  readonly fileName: string
}

/** One firm as the file tells it. */
export interface FirmRow {
  /** The row it stands in; the first one where several were folded. */
  readonly rowNumber: number
  /** The credit code, or what the mapping sent to `firm-code`; as typed when it is faulty. */
  readonly creditCode: string | undefined
  readonly name: string | undefined
  readonly facts: ReadonlyMap<FactKey, Fact>
  readonly issues: readonly Issue[]
}

/** Reads the rows below a bound header one after the other. Guards the codes that were seen. */
export interface FirmReader {
  readonly bound: BoundHeader
  /** Of the header and the mapping, not of single rows. */
  readonly issues: readonly Issue[]
  /** Undefined for a blank row. `year` is the year of the row where the mapping folds years. */
  readonly read: (row: TableRow, year?: number) => FirmRow | undefined
}

export function startReading(header: TableRow, options: IntakeOptions): FirmReader {
  const bound = bindHeader(header, options)
  if (bound.columns.length === 0) {
    throw fileFault('NO_KNOWN_COLUMN', {
      row: header.number,
      value: header.cells.find((cell) => cell.trim() !== '') ?? '',
    })
  }
  const source: FactSource = { name: options.fileName }
  const constants = readConstants(options, bound.columns, source)
  const hasCode = bound.firmCode !== undefined || bound.columns.some(({ key }) => key === 'credit-code')
  const rowReader: RowReader = {
    bound,
    source,
    // Folded rows are compared when all years of a firm are there.
    neighbours: bound.pivot ? [] : findNeighbours(bound.columns),
    on: options.on,
    lastYear: yearOf(options.on),
    width: Math.max(...bound.named) + 1,
  }
  const seen = new Map<string, number>()
  const read = (row: TableRow, year?: number): FirmRow | undefined => {
    if (isBlankRow(row)) return undefined
    const issues: Issue[] = []
    const facts = new Map<FactKey, Fact>(constants.facts)
    const typedCode = readRow(row, year, rowReader, facts, issues)
    const creditCode =
      bound.firmCode === undefined ? typedCode : cleanText(row.cells[bound.firmCode] ?? '') || undefined
    if (creditCode === undefined && hasCode) issues.push(raise('MISSING_CODE', { row: row.number }))
    if (creditCode !== undefined && !bound.pivot) issues.push(...duplicateCode(creditCode, row.number, seen))
    const name = facts.get('name')?.value
    return {
      rowNumber: row.number,
      creditCode,
      name: typeof name === 'string' ? name : undefined,
      facts,
      issues,
    }
  }
  const missing = hasCode ? [] : [raise('NO_CODE_COLUMN')]
  return { bound, issues: [...bound.issues, ...constants.issues, ...missing], read }
}

interface RowReader {
  readonly bound: BoundHeader
  readonly source: FactSource
  readonly neighbours: readonly Neighbours[]
  readonly on: IsoDate
  readonly lastYear: number
  readonly width: number
}

/** Fills `facts` and `issues` from one row; gives what was typed as the credit code, tidied where it is sound. */
function readRow(
  row: TableRow,
  year: number | undefined,
  reader: RowReader,
  facts: Map<FactKey, Fact>,
  issues: Issue[],
): string | undefined {
  let code: string | undefined
  for (const column of reader.bound.columns) {
    const text = row.cells[column.index] ?? ''
    if (text === '' && row.uncached === undefined) continue
    const value = readBound(row, column, text, year, reader, issues)
    if (column.key === 'credit-code') code = typeof value === 'string' ? value : undefined
    if (value !== undefined) facts.set(keyOf(column, year), { value, source: reader.source })
    // A code that a spreadsheet has mangled is no fact, but the row keeps its name.
    else if (column.key === 'credit-code') code = codeAsTyped(text, issues.at(-1))
  }
  issues.push(...warnOfUnits(reader.neighbours, facts, row))
  issues.push(...shapeIssues(row, reader))
  return code
}

function readBound(
  row: TableRow,
  column: Column,
  text: string,
  year: number | undefined,
  { on, lastYear }: RowReader,
  issues: Issue[],
): Fact['value'] | undefined {
  const place = () => ({ row: row.number, column: keyOf(column, year), header: column.header, value: text })
  const factYear = column.year === 'of-row' ? year : column.year
  if (row.uncached?.includes(column.index)) {
    issues.push(raise('FORMULA_NO_VALUE', { ...place(), value: '' }))
    return undefined
  }
  if (factYear !== undefined && factYear > lastYear && cleanText(text) !== '') {
    issues.push(raise('FUTURE_YEAR', place(), { year: factYear, on }))
    return undefined
  }
  const { value, complaint } = readCell(text, column.rule)
  if (complaint) issues.push(raise(complaint.code, place(), complaint.details))
  return value
}

function keyOf(column: Column, year: number | undefined): FactKey {
  return column.year === 'of-row' ? factKey(column.key, year) : column.key
}

function codeAsTyped(text: string, last: Issue | undefined): string | undefined {
  return last?.code === 'LONG_NUMBER' && last.column === 'credit-code' ? cleanText(text) : undefined
}

function duplicateCode(code: string, row: number, seen: Map<string, number>): readonly Issue[] {
  const first = seen.get(code)
  if (first !== undefined)
    return [raise('DUPLICATE_CODE', { row, column: 'credit-code', value: code }, { first })]
  // A piece of a string keeps the whole chunk it was cut from alive; joined and cut anew it stands alone.
  seen.set(` ${code}`.slice(1), row)
  return []
}

/** Content where no column is named, and rows that end too early. */
function shapeIssues(row: TableRow, { bound, width }: RowReader): readonly Issue[] {
  const extra = row.cells.filter((cell, index) => cell.trim() !== '' && !bound.named.has(index))
  const issues =
    extra.length === 0 ? [] : [raise('EXTRA_CELLS', { row: row.number, value: extra.join(' | ') })]
  return row.cells.length < width
    ? [...issues, raise('SHORT_ROW', { row: row.number }, { count: row.cells.length })]
    : issues
}

import { formatYuan } from '@yinyu/kernel'
import { factKey, splitFactKey, type Fact, type FactKey } from '@yinyu/rules'
import { cleanText, plainText } from './cell-text.ts'
import type { BoundHeader, Column } from './columns.ts'
import type { FirmReader, FirmRow } from './firms.ts'
import { raise, type Issue } from './issues.ts'
import { jumps } from './magnitude.ts'
import { isBlankRow, type TableRow } from './table.ts'

const YEAR = /^(\d{4})(?:年度?)?$/

interface Folded {
  readonly first: FirmRow
  readonly yearly: Map<FactKey, Fact>
  readonly issues: Issue[]
  readonly rowOfYear: Map<number, number>
  latest: { readonly year: number; readonly row: FirmRow } | undefined
}

/** Folds a table of one row per firm and year. All firms are kept until the last row: their years may lie apart. */
export interface YearFolder {
  /** False for a blank row. */
  readonly add: (row: TableRow) => boolean
  readonly finish: () => readonly FirmRow[]
}

export function startFolding(reader: FirmReader, pivot: NonNullable<BoundHeader['pivot']>): YearFolder {
  const firms = new Map<string, Folded>()
  const add = (row: TableRow): boolean => {
    if (isBlankRow(row)) return false
    const typed = row.cells[pivot.year] ?? ''
    const year = YEAR.exec(plainText(typed))?.[1]
    const firm = cleanText(row.cells[pivot.firm] ?? '')
    const read = reader.read(
      year === undefined ? onlyFirm(row, reader, pivot.firm) : row,
      year === undefined ? undefined : Number(year),
    )
    const one = read ?? {
      rowNumber: row.number,
      creditCode: undefined,
      name: undefined,
      facts: new Map(),
      issues: [],
    }
    // Rows without a firm cannot belong together: each stays by itself.
    const key = firm === '' ? `\n${row.number}` : firm
    const folded = firms.get(key) ?? startFirm(one)
    firms.set(key, folded)
    if (firm === '') folded.issues.push(raise('MISSING_FIRM', { row: row.number }))
    if (year === undefined)
      folded.issues.push(raise('BAD_YEAR', { row: row.number, header: pivot.yearHeader, value: typed }))
    else merge(folded, one, Number(year))
    return true
  }
  return { add, finish: () => [...firms.values()].map((folded) => finishFirm(folded, reader.bound.columns)) }
}

/** The row with nothing but what names the firm, for a row whose year cannot be read. */
function onlyFirm(row: TableRow, reader: FirmReader, firm: number): TableRow {
  const kept = new Set([firm, reader.bound.firmCode])
  return { number: row.number, cells: row.cells.map((cell, index) => (kept.has(index) ? cell : '')) }
}

function startFirm(first: FirmRow): Folded {
  return { first, yearly: new Map(), issues: [], rowOfYear: new Map(), latest: undefined }
}

function merge(folded: Folded, row: FirmRow, year: number): void {
  const first = folded.rowOfYear.get(year)
  if (first === undefined) folded.rowOfYear.set(year, row.rowNumber)
  else folded.issues.push(raise('DUPLICATE_FIRM_YEAR', { row: row.rowNumber }, { first, year }))
  folded.issues.push(...row.issues.filter(({ code }) => code !== 'MISSING_CODE'))
  for (const [key, fact] of row.facts)
    if (key.includes('@') && !folded.yearly.has(key)) folded.yearly.set(key, fact)
  if (folded.latest === undefined || year > folded.latest.year) folded.latest = { year, row }
}

function finishFirm(
  { first, yearly, issues, rowOfYear, latest }: Folded,
  columns: readonly Column[],
): FirmRow {
  const now = latest?.row ?? first
  const facts = new Map([...now.facts].filter(([key]) => !key.includes('@')))
  for (const [key, fact] of yearly) facts.set(key, fact)
  const doubts = [...yearly.keys()].flatMap((key) => {
    const { indicator, year = 0 } = splitFactKey(key)
    const column = columns.find((one) => one.rule.indicator.id === indicator)
    if (
      column?.rule.indicator.kind !== 'money' ||
      !jumps(facts.get(key), facts.get(factKey(indicator, year - 1)))
    )
      return []
    const place = {
      row: rowOfYear.get(year),
      column: key,
      header: column.header,
      value: sayFact(facts.get(key)),
    }
    return [raise('CHECK_UNIT', place, { otherYear: year - 1 })]
  })
  const missing = first.issues.filter(({ code }) => code === 'MISSING_CODE')
  const creditCode = first.creditCode
  return {
    rowNumber: first.rowNumber,
    creditCode,
    name: now.name,
    facts,
    issues: [...missing, ...issues, ...doubts],
  }
}

/** The typed text is gone by now; the amount is told as it was understood. */
function sayFact(fact: Fact | undefined): string {
  return typeof fact?.value === 'number' ? `${formatYuan(BigInt(fact.value))}元` : ''
}
